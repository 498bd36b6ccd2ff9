using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests;
using OocdPanel.Domain.Tests.AnyHistory;
using OocdPanel.Domain.Tests.Scrutiny;
using OocdPanel.EventStore;

namespace OocdPanel.Testing.Planting;

/// <summary>A generated case with its child, programmes and meetings, and what was planted in it.</summary>
/// <param name="Mark">Part of every text of it: once one text can be read, this can.</param>
/// <param name="Known">What tells who the people of the case are, as its records have them.</param>
/// <param name="Unknown">What tells of people and places that no record has.</param>
public sealed record PlantedCase(Guid Case, Guid Child, string Mark, IReadOnlyList<string> Known, IReadOnlyList<string> Unknown)
{
    /// <summary>The number of a victim beside those that a history adds.</summary>
    private const int NotYetGiven = 99;

    internal IReadOnlyList<StreamToLoad> Streams { get; private init; } = [];

    internal IReadOnlyDictionary<string, string> Staff { get; private init; } = new Dictionary<string, string>();

    /// <summary>What nobody may read who does not work with the case.</summary>
    public IEnumerable<string> Secrets => Known.Concat(Unknown);

    /// <summary>From a history that came to a confirmed decision.</summary>
    internal static PlantedCase Of(World world, int number)
    {
        var (person, held, unknown, texts) = (PlantedPerson.Number(number), Planted.Half(heldOut: true).ToList(), new HashSet<string>(), 0);
        var mark = $"zq{number}x";
        var retelling = new Retelling(number, person.Born, (owner, member) =>
        {
            if (person.Known(owner, member) is { } known)
                return known;
            var (_, item, sentence) = held[((number * 37) + texts) % held.Count];
            unknown.Add(item);
            return $"{sentence} {person.Mentioned(texts)} {mark}{texts++}";
        });
        var (child, @case) = (retelling.Id(Any.Child.Value), retelling.Id(Any.Case.Value));
        var streams = new Dictionary<Guid, (string Type, List<EventToLoad> Events)>();
        for (var i = 0; i < world.Log.Count; i++)
            Add(world.Log[i].StreamType, retelling.Id(world.Log[i].Stream), Complete(retelling.Of(world.Log[i].Happened), person), world.Days[i], i);
        // Beyond one short history, and so in none that is generated.
        Add("case", @case, retelling.Of(new ProgrammeFoundInappropriate("Words", new UserId("ash"))), world.Today, world.Log.Count);
        Add("case", @case, retelling.Of(new FollowUpRecorded(6, true, "Words", world.Today, "Words")), world.Today, world.Log.Count + 1);
        return new(@case, child, mark, [.. person.Telling, person.Family.ToUpperInvariant(), .. retelling.Staff.Keys, .. retelling.Staff.Values, .. retelling.Staff.Values.Select(name => name.Split(' ')[1])], [.. unknown])
        {
            Staff = retelling.Staff,
            Streams = [.. streams.Select(stream => new StreamToLoad(stream.Key, stream.Value.Type, stream.Value.Events, stream.Value.Type is "case" or "programme" ? child : null))],
        };

        void Add(string type, Guid stream, object data, DateOnly day, int order)
        {
            var at = new DateTimeOffset(day.ToDateTime(new(9, 0)), TimeSpan.Zero).AddSeconds(order);
            if (!streams.TryGetValue(stream, out var one))
                streams[stream] = one = (type, type == "child" && data is not ChildRegistered ? [Recorded(Complete(retelling.Of(Any.Registered()), person))] : []);
            one.Events.Add(Recorded(data));

            EventToLoad Recorded(object happened) => new(
                happened, new Headers(retelling.By(new(order % 2 == 0 ? "fir" : "ash")).Value, Roles.YjsManager, "yjs", Guid.Empty, "generated", order % 5 == 0 ? $"It was agreed with {person.Given}. {mark}{texts++}" : null, at), at,
                type == "panel" && happened.GetType().GetProperty("Case") is not null ? child : null);
        }
    }

    /// <summary>What a referral says of child and victim, so that what is mentioned anywhere is known somewhere.</summary>
    private static object Complete(object told, PlantedPerson person) => told switch
    {
        ChildRegistered e => e with { Identifiers = [new Identifier("pnc", person.Pnc)] },
        ChildReferred e => e with
        {
            Particulars = new(Address: person.Address, ParentOrCarer: person.Parent, ParentContact: person.Phone, School: person.School, SocialWorker: PlantedPerson.SocialWorker),
        },
        ReferralSubmitted { Victims.Count: 0 } e => e with { Victims = [new(NotYetGiven, person.Victim, "01632 960777")] },
        _ => told,
    };
}
