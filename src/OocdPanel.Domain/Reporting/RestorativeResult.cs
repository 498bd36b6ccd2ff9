using OocdPanel.Domain.Victims;

namespace OocdPanel.Domain.Reporting;

/// <summary>What restorative justice with a victim came to: each victim is one of the four.</summary>
public static class RestorativeResult
{
    public const string Engaged = "engaged";

    /// <summary>Also where it was offered and goes no further yet, or was never spoken of.</summary>
    public const string DidNot = "did-not";

    public const string NotExplored = "not-explored";
    public const string NotPursued = "not-pursued";

    public static IReadOnlyList<(string Code, string Name)> All { get; } =
        [(NotExplored, "Could not be explored"), (Engaged, "Engaged"), (DidNot, "Did not engage"), (NotPursued, "Could not be pursued")];

    /// <param name="stage">The stage it stands at; null before it was spoken of.</param>
    public static string Of(string? stage) =>
        stage is null ? DidNot :
        RestorativeStages.Engaged.Contains(stage) ? Engaged :
        stage == RestorativeStages.NotExplored ? NotExplored :
        stage == RestorativeStages.NotPursued ? NotPursued :
        DidNot;
}
