namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Something that is counted, by one definition, wherever it is asked for.</summary>
/// <param name="Code">As an address names it.</param>
/// <param name="Describes">What it tells, in a sentence.</param>
/// <param name="RuleVersion">Changes whenever the same facts would be counted otherwise.</param>
/// <param name="CountedBy">The date it counts by, in words.</param>
/// <param name="Columns">What it tells of each group; the first is what there is in all.</param>
/// <param name="Notes">What a reader has to know to read it rightly.</param>
public sealed record Measure(string Code, string Name, string Describes, string RuleVersion, string CountedBy, IReadOnlyList<MeasureColumn> Columns, IReadOnlyList<string> Notes)
{
    /// <summary>What it is counted from.</summary>
    public required FactSource Source { get; init; }

    /// <summary>SQL over the columns of the facts: only the facts of which this is true are counted.</summary>
    public string Where { get; init; } = "true";

    /// <summary>Whether its columns ask for something of the child, such as their needs.</summary>
    public bool IsOfChildren { get; init; }

    /// <summary>The code of the column that a picture of groups shows; null for its first share, or its first count where it has none.</summary>
    public string? Draws { get; init; }

    /// <summary>The breakdown it makes no sense without; null for most.</summary>
    public string? Always { get; init; }

    /// <summary>The ways in which it can be broken down.</summary>
    public IEnumerable<Breakdown> Breakdowns => Breakdown.All.Where(breakdown =>
        ((Source.IsOfCases ? Breakdown.Common : Breakdown.OfPlaceAndTime).Contains(breakdown.Code) && !(Source.IsOfADay && Breakdown.OfTime.Contains(breakdown.Code)))
        || Source.Breakdowns.Contains(breakdown.Code));
}
