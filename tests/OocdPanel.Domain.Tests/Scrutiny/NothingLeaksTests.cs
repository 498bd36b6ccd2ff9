using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>Three hundred cases with every event there is, personal data planted in every free text there is, and nothing marked in what members read.</summary>
public class NothingLeaksTests(ITestOutputHelper output)
{
    private const int Many = 300;
    private static readonly Guid Case = Guid.Parse("01a2c5d0-0002-7000-8000-0000000000ca");
    private static readonly Guid Child = Guid.Parse("01a2c5d0-0001-7000-8000-00000000c411");
    private static readonly DateOnly Referred = new(2024, 5, 1);

    [Fact]
    public void Every_member_that_names_somebody_is_there_and_marked()
    {
        foreach (var (owner, member) in IdentitiesDeclared())
            AnyEvent.Types.Concat(AnyEvent.Types.SelectMany(Parts)).Any(type => type == owner && type.GetProperty(member) is not null).ShouldBeTrue($"{owner.Name}.{member}");
    }

    [Fact]
    public void Nothing_marked_is_read_before_the_release_or_after_it()
    {
        var (planted, caught, kinds, texts) = (0, 0, new Dictionary<string, (int All, int Caught)>(), 0);
        var held = Planted.Half(heldOut: true).ToList();
        for (var i = 0; i < Many; i++)
        {
            var person = PlantedPerson.Number(i);
            var (at, plants) = (0, new List<(string Marker, string Kind, string Item)>());
            var any = new AnyEvent(
                (owner, member) =>
                {
                    var (kind, item, sentence) = held[((i * 37) + at) % held.Count];
                    var marker = $"zq{i}x{at++}";
                    plants.Add((marker, kind, item));
                    return person.Known(owner, member) ?? $"{sentence} {person.Mentioned(at)} {marker}";
                },
                Referred.AddDays(i % 90));
            var events = Begin(person).Concat(AnyEvent.Types.Select((type, n) => At(n + 10, any.Of(type)))).ToList();
            var history = new RedactedHistory(new CaseId(Case), events, [], null, [new(new UserId("m.hart"), "Morgan Hartwell"), new(new UserId("z.q"), "Zachariah Quimby")], Any.Reference);

            var before = Everything(history.Lines(null));
            before.ShouldNotContain("zq");
            person.Leaks(before).ShouldBeEmpty();

            var shown = history.Texts(null);
            texts += shown.Count;
            foreach (var (text, plant) in shown.Select(text => (text, Plant: plants.FirstOrDefault(plant => text.Original.EndsWith(plant.Marker, StringComparison.Ordinal)))).Where(one => one.Plant.Marker is not null))
            {
                var found = AssistTests.IsCaught(text.Original, plant.Item, text.Replaced, text.Flags);
                (planted, caught) = (planted + 1, caught + (found ? 1 : 0));
                var (all, good) = kinds.GetValueOrDefault(plant.Kind);
                kinds[plant.Kind] = (all + 1, good + (found ? 1 : 0));
            }
            var release = ReleaseReview.Decide(
                new(history.UpTo, [.. shown.SelectMany(text => text.Flags.Select(flag => new TextPart(text.Stream, text.Version, text.Path, flag.Start, flag.Length)))], []),
                new Review(default), new Exercise(default), history).Events.ShouldHaveSingleItem().ShouldBeOfType<ReviewReleased>();
            var after = Everything(history.Lines(release));
            after.ShouldContain($"zq{i}x");
            person.Leaks(after).ShouldBeEmpty();
        }
        foreach (var (kind, (all, good)) in kinds)
            output.WriteLine($"{kind}: {good} of {all}");
        output.WriteLine($"{caught} of {planted} planted in {texts} texts of {Many} cases were flagged or replaced: {100.0 * caught / planted:0.0} %");
        (caught / (double)planted).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    /// <summary>All but the labels, which are names of members: a mark is one, and so is a boy.</summary>
    private static string Everything(IEnumerable<RedactedLine> lines) => string.Join("\n", lines.SelectMany(line =>
        new[] { line.What, line.By, line.Role, line.Event }.Concat(line.Details.Select(detail => detail.Value)).Concat(line.Texts.Select(text => text.Words ?? ""))));

    private static IEnumerable<Happened> Begin(PlantedPerson person) =>
    [
        At(1, new ChildRegistered(new PersonName(person.Given, person.Family), person.Born, "male", new EthnicityCode("not-stated"), new DistrictCode("E06000051"), [new Identifier("pnc", person.Pnc)])),
        At(2, new ChildReferred(new CaseId(Case), new DistrictCode("E06000051"), [], new ChildParticulars(Address: person.Address, ParentOrCarer: person.Parent, ParentContact: person.Phone, School: person.School, SocialWorker: PlantedPerson.SocialWorker))),
        At(3, new ReferralSubmitted(
            new ChildId(Child), new AreaCode("shropshire"), new DistrictCode("E06000051"), "police", person.Reference, PlantedPerson.Officer, "full", true, [], [new VictimOnCase(1, person.Victim, "01632 960777")], new UserId("z.q"), Referred)),
    ];

    private static Happened At(long position, object data) => new(
        data is ChildEvent ? Child : data is CaseEvent ? Case : Guid.Parse("01a2c5d0-0003-7000-8000-0000000000fa"), position, position, data, new UserId("m.hart"), Roles.YjsManager, null,
        Referred.AddDays((int)position % 60), Referred.AddDays((int)position % 60), data is CaseClosed ? "So that it is done." : null);

    private static IEnumerable<Type> Parts(Type type) => type.GetProperties().Select(property => property.PropertyType)
        .SelectMany(of => of.IsGenericType ? of.GetGenericArguments() : [of]).Where(of => of.IsClass && of.Assembly == type.Assembly).SelectMany(of => Parts(of).Prepend(of));

    private static IEnumerable<(Type, string)> IdentitiesDeclared() => RedactedHistory.IdentityMembersNamed;
}
