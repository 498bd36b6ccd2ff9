using System.Text.RegularExpressions;
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
    private static readonly string[] Given = ["Alfie", "Will", "Grace", "Summer", "Mark", "Hope", "Ann", "Siân", "Mohammed", "Zoë", "Oluwaseun", "Kayden", "Rose", "Jack", "Li"];
    private static readonly string[] Family = ["Quennell", "O’Brien", "Smith-Jones", "Okonkwo", "Hussain", "Will", "Szczepański", "Ng", "Thistlethwaite", "Marsh"];
    private static readonly string[] Parents = ["Dawn Ettrick, mother", "Jo Haddenham (father)", "Mrs Busola Adeleke", "Grace Pell, nan"];
    private static readonly string[] Schools = ["Fernleigh Academy", "The Marches School", "St Wilfrid’s RC", "Blackmoor High"];
    private static readonly string[] Streets = ["14 Larkspur Rise, Dawley", "Flat 2, Tern House, Mill Bank", "9 Ketley Brook"];

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
            var person = new Person(Given[i % Given.Length], Family[i % Family.Length], Parents[i % Parents.Length], Schools[i % Schools.Length], Streets[i % Streets.Length], i);
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
            var events = person.Begin().Concat(AnyEvent.Types.Select((type, n) => At(n + 10, any.Of(type)))).ToList();
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

    private static Happened At(long position, object data) => new(
        data is ChildEvent ? Child : data is CaseEvent ? Case : Guid.Parse("01a2c5d0-0003-7000-8000-0000000000fa"), position, position, data, new UserId("m.hart"), Roles.YjsManager, null,
        Referred.AddDays((int)position % 60), Referred.AddDays((int)position % 60), data is CaseClosed ? "So that it is done." : null);

    private static IEnumerable<Type> Parts(Type type) => type.GetProperties().Select(property => property.PropertyType)
        .SelectMany(of => of.IsGenericType ? of.GetGenericArguments() : [of]).Where(of => of.IsClass && of.Assembly == type.Assembly).SelectMany(of => Parts(of).Prepend(of));

    private static IEnumerable<(Type, string)> IdentitiesDeclared() => RedactedHistory.IdentityMembersNamed;

    /// <summary>Whom a case is about, as its records know them.</summary>
    private sealed record Person(string Given, string Family, string Parent, string School, string Address, int Number)
    {
        private string Victim => $"Bettany Crosswell{Number}";

        private string Reference => $"22/{10000 + Number}/24";

        public IEnumerable<Happened> Begin() =>
        [
            At(1, new ChildRegistered(new PersonName(Given, Family), new DateOnly(2010, 1, 1).AddDays(Number), "male", new EthnicityCode("not-stated"), new DistrictCode("E06000051"), [new Identifier("pnc", $"24/{70000 + Number}Z")])),
            At(2, new ChildReferred(new CaseId(Case), new DistrictCode("E06000051"), [], new ChildParticulars(Address: Address, ParentOrCarer: Parent, ParentContact: $"07700 9{10000 + Number}", School: School, SocialWorker: "Imogen Tarrant"))),
            At(3, new ReferralSubmitted(
                new ChildId(Child), new AreaCode("shropshire"), new DistrictCode("E06000051"), "police", Reference, "PC 3391 Wexcombe", "full", true, [], [new VictimOnCase(1, Victim, "01632 960777")], new UserId("z.q"), Referred)),
        ];

        /// <summary>What stands in a member that names somebody; null for a free text.</summary>
        public string? Known(Type owner, string member) => (owner.Name, member) switch
        {
            (nameof(PersonName), "Given") => Given,
            (nameof(PersonName), "Family") => Family,
            (nameof(Identifier), _) => $"24/{70000 + Number}Z",
            (nameof(ChildParticulars), nameof(ChildParticulars.Address)) => Address,
            (nameof(ChildParticulars), nameof(ChildParticulars.ParentOrCarer)) => Parent,
            (nameof(ChildParticulars), nameof(ChildParticulars.School)) => School,
            (_, "Name" or "NamedContact") => Victim,
            (_, "CrimeReference" or "ProsecutorReference") => Reference,
            (_, "OfficerInTheCase" or "Officer" or "Prosecutor" or "SocialWorker") => "PC 3391 Wexcombe",
            (_, "Contact" or "ParentContact") => $"07700 9{10000 + Number}",
            (_, "Court") => "Fernleigh Magistrates",
            (_, "Language") => "Polish",
            (_, "Where" or "Place") => Address,
            _ => null,
        };

        /// <summary>Somebody known, as people write of them.</summary>
        public string Mentioned(int n) => (n % 8) switch
        {
            0 => $"It was said that {Given} knew.",
            1 => $"{Family.ToUpperInvariant()}, {Given} came late.",
            2 => $"The call was from {Parent.Split(',', '(')[0].Trim()}’s phone, 07700 9{10000 + Number}.",
            3 => $"Seen at {Address.Split(',')[0]} and {School}.",
            4 => $"{Victim} and PC Wexcombe agree; ref {Reference}.",
            5 => $"See z.q and m.hart, or Zachariah Quimby and Morgan Hartwell.",
            6 => $"Born {new DateOnly(2010, 1, 1).AddDays(Number):d MMMM yyyy}, PNC 24/{70000 + Number}Z.",
            _ => $"Imogen Tarrant visits {Given}’s family.",
        };

        /// <summary>What of them can be read: names as words with a capital, numbers and places as they are.</summary>
        public IEnumerable<string> Leaks(string read) =>
            new[] { Given, Family, Parent.Split(',', '(')[0].Trim().Split(' ')[^1], School, Address, Address.Split(',')[0], Victim, "Bettany", Reference, "Wexcombe", "3391", "Tarrant", "Imogen", "z.q", "m.hart", "Quimby", "Hartwell", $"{70000 + Number}Z", $"07700 9{10000 + Number}", $"{new DateOnly(2010, 1, 1).AddDays(Number):d MMMM yyyy}" }
                .Where(known => Regex.IsMatch(read, $@"(?<![\p{{L}}\p{{Nd}}]){Regex.Escape(known)}(?![\p{{L}}\p{{Nd}}])"));
    }
}
