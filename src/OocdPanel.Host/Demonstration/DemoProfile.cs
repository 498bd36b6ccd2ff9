using OocdPanel.Host.Demonstration.Profiles;

namespace OocdPanel.Host.Demonstration;

/// <summary>A set of invented cases that together show something: a year’s figures, an inspection, a working week.</summary>
/// <param name="Name">As <c>oocd demo</c> takes it.</param>
/// <param name="Cases">Those that a panel hears. Given the day of loading; profiles of past years do not look at it.</param>
public sealed record DemoProfile(string Name, string Shows, Func<DateOnly, IReadOnlyList<DemoCase>> Cases)
{
    /// <summary>What no panel hears: prevention, disposals given elsewhere, courts.</summary>
    internal Func<IEnumerable<DemoStep>> Besides { get; init; } = () => [];

    public static IReadOnlyList<DemoProfile> All { get; } =
    [
        new("west-mercia-2023-24", "99 children’s diversionary programmes ending in 2023-24, of which 86 children completed; scrutiny exercises drawn from them", _ => WestMercia202324.Cases())
        {
            Besides = ScrutinyScript.Steps,
        },
        new("cumberland-2024", "12 inspected cases delivered July 2023 to May 2024: 3 youth conditional cautions, 9 community resolutions", _ => Cumberland2024.Cases()),
        new("westmorland-and-furness-2023-24", "182 children and 236 disposals of the first year after Cumbria’s split, 68 of them children supported for prevention", _ => WestmorlandAndFurness202324.Cases())
        {
            Besides = WestmorlandAndFurness202324.Besides,
        },
        new("warwickshire", "Outcome 22 for what is low-level, final only after the activity; one came back to the panel", _ => Warwickshire.Cases()),
        new("westminster", "Police make the first contact with victims: 43 victims of 2021 and what became of them; 103 children, many by triage outside the panel", _ => Westminster.Cases())
        {
            Besides = Westminster.Besides,
        },
        new("this-week", "Cases at every stage, so that each person has something waiting", ThisWeek.Cases),
    ];
}
