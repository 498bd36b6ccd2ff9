using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration.Profiles;

/// <summary>
/// Warwickshire's plan 2019/20: a joint panel that is "now regularly convened and the use of Police Outcome 22 for very low
/// level concern". The plan gives no figures for it: all twelve cases, dated in that year, are invented. Ten children have
/// outcome 22; nine finish the activity, so that it is made final with evidence, and one does not and is back before the panel.
/// </summary>
internal static class Warwickshire
{
    private static readonly string[] Districts = ["E07000218", "E07000219", "E07000220", "E07000221", "E07000222"];
    private static readonly string[] LowLevel = ["shoplifting", "possession-of-cannabis", "public-order-s5", "criminal-damage-under-500"];

    public static IReadOnlyList<DemoCase> Cases()
    {
        var children = new DemoChildren(2019);
        return [.. Enumerable.Range(0, 12).Select(i => Case(i, children))];
    }

    private static DemoCase Case(int i, DemoChildren children)
    {
        var (given, family, sex, ethnicity) = children.Next();
        var outcome22 = i is not (2 or 9);
        var starts = new DateOnly(2019, 5, 13).AddDays(i * 21);
        return new DemoCase(
            $"warwickshire/{i + 1:00}", new AreaCode("warwickshire"), new DistrictCode(Districts[i % Districts.Length]), given, family,
            children.Aged(children.Number(12, 15), starts.AddDays(-120)), sex, ethnicity, new OffenceCode(LowLevel[i % LowLevel.Length]), 0, i % 2 == 0,
            new DisposalCode(outcome22 ? "outcome-22" : "community-resolution"), null, starts.AddDays(7 * 8), 8, Completed: i != 5,
            Afterwards: i == 5 ? new DisposalCode("community-resolution") : null);
    }
}
