using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration.Profiles;

/// <summary>
/// Westminster's plan 2023-24. From the plan: 103 children, 49 of them of the ethnic group "Other"; and of 2021, 43 victims,
/// of whom the police contacted 31 and did not contact 12, for whom restorative justice could not be explored; 10 engaged in
/// it, 18 did not, and for 3 it could not be pursued. The plan counts triage and community resolution under early help: here
/// 81 of the children are known by those alone. Dates, disposals and the 22 cases of the victims are invented.
/// </summary>
internal static class Westminster
{
    private static readonly AreaCode Area = new("westminster");
    private static readonly DistrictCode District = new("E09000033");
    private static readonly string[] Others = ["other-arab", "other-any"];

    /// <summary>Not of the group “Other”.</summary>
    private static readonly string[] Rest = ["white-british", "black-african", "asian-bangladeshi", "mixed-white-and-black-caribbean", "white-other", "black-caribbean"];

    /// <summary>What became of contact with the 43 victims.</summary>
    public static IReadOnlyList<VictimStory> Stories { get; } = new DemoChildren(43).Shuffled(
        Enumerable.Repeat(VictimStory.NotContacted, 12).Concat(Enumerable.Repeat(VictimStory.Engaged, 10))
            .Concat(Enumerable.Repeat(VictimStory.Declined, 18)).Concat(Enumerable.Repeat(VictimStory.NotPursued, 3)));

    private static readonly bool[] IsOther = new DemoChildren(103).Shuffled(Enumerable.Range(0, 103).Select(i => i < 49));

    public static IReadOnlyList<DemoCase> Cases()
    {
        var children = new DemoChildren(2021);
        return [.. Enumerable.Range(0, 22).Select(i => Case(i, children))];
    }

    /// <summary>Triage by early help, and community resolutions by officers, from April 2021 to March 2023.</summary>
    public static IEnumerable<DemoStep> Besides()
    {
        var children = new DemoChildren(2023);
        for (var i = 22; i < 103; i++)
        {
            var on = new DateOnly(2021, 4, 6).AddDays((i - 22) * 8);
            var (given, family, sex, _) = children.Next();
            var born = children.Aged(children.Number(12, 15), on);
            var child = new ChildRequest(given, family, born, sex, Ethnicity(i, children).Value, District.Value, [], ChildValidator.NewChild);
            yield return OutsideScript.Told($"westminster/outside/{i + 1:000}", child, i % 4 == 0 ? "community-resolution" : "triage", on, i % 4 == 0 ? "police" : "early-help");
        }
    }

    private static DemoCase Case(int i, DemoChildren children)
    {
        var (given, family, sex, _) = children.Next();
        var starts = new DateOnly(2021, 3, 8).AddDays(i * 13);
        var outcome22 = i % 3 == 1;
        return new DemoCase(
            $"westminster/{i + 1:00}", Area, District, given, family, children.Aged(children.Number(12, 15), starts.AddDays(-120)), sex, Ethnicity(i, children),
            new OffenceCode(outcome22 ? "public-order-s5" : "common-assault"), 0, HasVictim: true, new DisposalCode(outcome22 ? "outcome-22" : "community-resolution"),
            null, starts.AddDays(7 * 8), 8, Completed: outcome22 || i % 6 != 2)
        {
            Victims = [.. Stories.Skip(i * 2).Take(2)],
            HighRisk = i % 7 == 3,
        };
    }

    private static EthnicityCode Ethnicity(int i, DemoChildren children) => new(children.Pick(IsOther[i] ? Others : Rest));
}
