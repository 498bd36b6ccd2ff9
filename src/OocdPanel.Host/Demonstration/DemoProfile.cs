using OocdPanel.Host.Demonstration.Profiles;

namespace OocdPanel.Host.Demonstration;

/// <summary>A set of invented cases that together show something: a year’s figures, an inspection, a working week.</summary>
/// <param name="Name">As <c>oocd demo</c> takes it.</param>
/// <param name="Cases">Given the day of loading; profiles of past years do not look at it.</param>
public sealed record DemoProfile(string Name, string Shows, Func<DateOnly, IReadOnlyList<DemoCase>> Cases)
{
    public static IReadOnlyList<DemoProfile> All { get; } =
    [
        new("west-mercia-2023-24", "99 children’s diversionary programmes ending in 2023-24, of which 86 children completed", _ => WestMercia202324.Cases()),
        new("cumberland-2024", "12 inspected cases delivered July 2023 to May 2024: 3 youth conditional cautions, 9 community resolutions", _ => Cumberland2024.Cases()),
        new("this-week", "Cases at every stage, so that each person has something waiting", ThisWeek.Cases),
    ];
}
