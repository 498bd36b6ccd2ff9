using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration.Profiles;

/// <summary>
/// HM Inspectorate of Probation on Cumberland: 12 out-of-court cases, delivered July 2023 to May 2024, 3 youth
/// conditional cautions and 9 community resolutions; assessment met in 92, 58 and 42 per cent of them, planning in 92, 67
/// and 58, delivery in 92, 67 and 67. What happened in each is invented; the report publishes none of it.
/// </summary>
internal static class Cumberland2024
{
    /// <summary>In how many of the 12 each key question is met, in the inspectorate’s order.</summary>
    private static readonly int[] Met = [11, 7, 5, 11, 8, 7, 11, 8, 8];

    /// <summary>A Monday in the quarter after the last programme ended.</summary>
    private static readonly DateOnly Audited = new(2024, 9, 16);

    public static IReadOnlyList<DemoCase> Cases()
    {
        var children = new DemoChildren(2024);
        return [.. Enumerable.Range(0, 12).Select(i => Case(i, children))];
    }

    private static DemoCase Case(int i, DemoChildren children)
    {
        var (given, family, sex, ethnicity) = children.Next();
        var conditional = i % 4 == 3;
        var weeks = conditional ? 14 : 9;
        var starts = new DateOnly(2023, 7, 17).AddDays(i * 27);
        return new DemoCase(
            $"cumberland-2024/{i + 1:00}", new AreaCode("cumberland"), new DistrictCode("E06000063"), given, family,
            children.Aged(children.Number(13, 16), starts.AddDays(-60)), sex, ethnicity,
            new OffenceCode(conditional ? "bladed-article" : "common-assault"), Adjustment: conditional ? 1 : 0, HasVictim: !conditional,
            new DisposalCode(conditional ? "youth-conditional-caution" : "community-resolution"), Departure: null,
            starts.AddDays(7 * weeks), weeks, Completed: i is not (4 or 9))
        { Audit = (Audited.AddDays(i % 5), [.. Met.Select((met, question) => ((5 * i) + question) % 12 < met)]) };
    }
}
