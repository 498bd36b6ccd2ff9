using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>How often like cases got unlike disposals, in each area and over all of them. For use inside the service: nothing is hidden.</summary>
/// <param name="Areas">Those asked for, each by itself.</param>
/// <param name="Total">All of them together, so that differences between areas count as well.</param>
/// <param name="Cells">The cells large enough to compare, over all areas: those with the most unlike pairs first.</param>
public sealed record ConsistencyReport(ReportHead About, IReadOnlyList<AreaConsistency> Areas, Consistency Total, IReadOnlyList<ComparedCell> Cells)
{
    public const string Measure = "consistency";
}

public sealed record AreaConsistency(string Code, string Name, Consistency Counted);

/// <summary>Like cases, and what was given in them.</summary>
public sealed record ComparedCell(LikeCases Like, int Decisions, decimal Unlike, IReadOnlyList<DisposalGiven> Disposals);

public sealed record DisposalGiven(string Disposal, int Decisions);
