namespace OocdPanel.Domain.Reporting;

/// <summary>Completion, the YJB's key performance indicator 6: what a programme counts as, and whether it counts.</summary>
public static class Kpi6
{
    /// <summary>Changes whenever the same facts would be counted otherwise.</summary>
    public const string RuleVersion = "kpi6-2024.2";

    public const string OutOfCourt = "out-of-court";
    public const string Prevention = "prevention";

    /// <summary>No programme of ours, but a tier: what courts decided.</summary>
    public const string Court = "court";

    /// <summary>Left out: not aged 10 to 17 when the programme started.</summary>
    public const string AgeAtStart = "age-at-start";

    /// <summary>Left out: the district recorded for the end date lies outside the area in charge.</summary>
    public const string LivedOutsideTheArea = "lived-outside-the-area";

    /// <summary>Left out: a programme without an out-of-court disposal.</summary>
    public const string NotOutOfCourt = "not-out-of-court";

    /// <summary>Left out: the disposal was changed or quashed on appeal.</summary>
    public const string Appealed = "appealed";

    /// <summary>The six types of KPI 6b, by their columns in the summary return, in its order.</summary>
    public static IReadOnlyList<(string Code, string Name)> Types { get; } =
    [
        ("community_resolution", "Community resolution"),
        ("nfa_o22_yjs", "Outcome 22"),
        ("nfa_o22_deferred_yjs", "Outcome 22, deferred prosecution"),
        ("nfa_o20_21_yjs", "Outcome 20 or 21"),
        ("yc_yjs", "Youth caution with the youth justice service"),
        ("ycc", "Youth conditional caution"),
    ];

    /// <summary>The tier of a programme of that type.</summary>
    public static string TierOf(string type) => Types.Any(known => known.Code == type) ? OutOfCourt : Prevention;

    /// <summary>Why the programme is left out, as far as is known when it starts.</summary>
    /// <returns>Null when it counts.</returns>
    public static string? WhyNotAtStart(string type, int ageAtStart) =>
        TierOf(type) != OutOfCourt ? NotOutOfCourt :
        AgeBand.Of(ageAtStart) == AgeBand.Outside ? AgeAtStart :
        null;
}
