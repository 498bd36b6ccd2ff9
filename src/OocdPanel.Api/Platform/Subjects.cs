using System.Buffers.Binary;
using System.Reflection;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Platform;

/// <summary>Whose data is whose: under which key what is marked personal is kept.</summary>
public static class Subjects
{
    /// <summary>The key of a victim on a case. No record holds it: it follows from the two.</summary>
    public static Guid Victim(Guid @case, int number)
    {
        Span<byte> named = stackalloc byte[11 + 16 + 4];
        "oocd victim"u8.CopyTo(named);
        @case.TryWriteBytes(named[11..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(named[27..], number);
        return NamedId.Of(named);
    }

    /// <summary>Whom the new events of a stream are about: the child wherever there is one; what a meeting is about as a whole is its own.</summary>
    /// <param name="before">The stream as it was read.</param>
    /// <param name="read">Everything that was read with it.</param>
    public static Guid Of(StreamHistory before, IReadOnlyList<object> events, Loaded read)
    {
        if (events is [VictimErased erased])
            return Victim(before.Id, erased.Victim);
        var all = before.Events.Select(happened => happened.Data).Concat(events);
        return before.Type switch
        {
            "case" => all.Select(ReferredChild).First(child => child is not null)!.Value.Value,
            "programme" => all.OfType<PlanAgreed>().First().Child.Value,
            "panel" when CaseOf(events[0]) is { } item && read.Streams.TryGetValue(item.Value, out var @case) => Of(@case, [], read),
            "review" when read.Streams.TryGetValue(all.OfType<ReviewOpened>().First().Case.Value, out var reviewed) => Of(reviewed, [], read), // so a command on a review reads its case
            _ => before.Id,
        };
    }

    private static ChildId? ReferredChild(object happened) => happened switch { ReferralSubmitted e => e.Child, PreventionReferred e => e.Child, _ => null };

    /// <summary>What a member of a stored event is marked as; null where it is open.</summary>
    public static Mark? MarkOf(Type owner, string member)
    {
        var parameter = owner.GetConstructors().SelectMany(constructor => constructor.GetParameters()).FirstOrDefault(found => found.Name == member);
        var property = owner.GetProperty(member);
        var personal = parameter?.GetCustomAttribute<PersonalDataAttribute>() ?? property?.GetCustomAttribute<PersonalDataAttribute>();
        var withheld = parameter?.GetCustomAttribute<WithheldAttribute>() ?? property?.GetCustomAttribute<WithheldAttribute>();
        return personal is { Of: Subject.Victim } ? Mark.PersonalTo((about, stream) => Victim(stream, NumberOf(about)))
            : personal is not null ? Mark.Personal
            : withheld is not null ? Mark.Withheld
            : null;
    }

    private static int NumberOf(object about) => about switch
    {
        VictimOnCase victim => victim.Number,
        IAboutVictim recorded => recorded.Victim,
        VictimViewsRecorded recorded => recorded.Victim,
        _ => throw new InvalidOperationException($"{about.GetType().Name} has something of a victim and does not tell which."),
    };

    /// <summary>The item that an event of a meeting is about; null where it is about the meeting as a whole.</summary>
    internal static CaseId? CaseOf(object happened) => happened switch
    {
        ItemListed e => e.Case,
        PackRefreshed e => e.Case,
        ItemWithdrawn e => e.Case,
        ItemTakenOff e => e.Case,
        ConflictDeclared e => e.Case,
        ConflictWithdrawn e => e.Case,
        ItemDeferred e => e.Case,
        ViewRecorded e => e.Case,
        ItemRatified e => e.Case,
        ItemDecided e => e.Case,
        MinutesCorrected e => e.Case,
        _ => null,
    };
}
