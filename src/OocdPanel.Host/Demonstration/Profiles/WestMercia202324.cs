using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration.Profiles;

/// <summary>
/// West Mercia's annual plan 2024-25: "Nearly all children (86 out of 99) successfully completed their diversionary
/// intervention programme." The plan publishes no more than that: areas, disposals, offences and dates are invented.
/// </summary>
internal static class WestMercia202324
{
    private static readonly (string Area, string[] Districts)[] Areas =
    [
        ("herefordshire", ["E06000019"]), ("shropshire", ["E06000051"]), ("telford-and-wrekin", ["E06000020"]),
        ("worcestershire", ["E07000234", "E07000235", "E07000236", "E07000237", "E07000238", "E07000239"]),
    ];

    /// <summary>Offences whose base score is 2, for which the informal disposals are presumed.</summary>
    private static readonly string[] Informal = ["common-assault", "shoplifting", "criminal-damage-under-500", "possession-of-cannabis", "public-order-s5"];

    /// <summary>How many children of each disposal completed, and did not: 86 and 13.</summary>
    private static readonly (string Disposal, int Completed, int Not)[] Mix =
        [("community-resolution", 49, 6), ("outcome-22", 32, 5), ("youth-caution", 2, 1), ("youth-conditional-caution", 3, 1)];

    /// <summary>The 99 outcomes, one for each child.</summary>
    public static IReadOnlyList<(string Disposal, bool Completed)> Outcomes { get; } =
        [.. Mix.SelectMany(mix => Enumerable.Repeat((mix.Disposal, true), mix.Completed).Concat(Enumerable.Repeat((mix.Disposal, false), mix.Not)))];

    public static IReadOnlyList<DemoCase> Cases()
    {
        var children = new DemoChildren(202324);
        return [.. children.Shuffled(Outcomes).Select((outcome, i) => Case(i, outcome.Disposal, outcome.Completed, children))];
    }

    private static DemoCase Case(int i, string disposal, bool completed, DemoChildren children)
    {
        var (given, family, sex, ethnicity) = children.Next();
        var (area, districts) = Areas[i % Areas.Length];
        var weeks = children.Number(6, 12);
        var ends = Weekday(new DateOnly(2023, 4, 3).AddDays(i * 360 / 98));
        var offence = OffenceFor(disposal, children);
        return new DemoCase(
            $"west-mercia-2023-24/{i + 1:000}", new AreaCode(area), new DistrictCode(children.Pick(districts)), given, family,
            children.Aged(children.Number(12, 16), ends.AddDays(-150)), sex, ethnicity, new OffenceCode(offence), Adjustment: 0,
            HasVictim: i % 3 != 0, new DisposalCode(disposal), Departure: null, ends, weeks, completed,
            Afterwards: disposal == "outcome-22" && !completed && ends < new DateOnly(2024, 3, 1) ? new DisposalCode("outcome-21") : null);
    }

    /// <summary>An offence for which the disposal is presumed.</summary>
    public static string OffenceFor(string disposal, DemoChildren children) => disposal switch
    {
        "youth-caution" => "theft-from-person",
        "youth-conditional-caution" => "grievous-bodily-harm-s20",
        _ => children.Pick(Informal),
    };

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };
}
