namespace OocdPanel.Api.Reporting;

/// <summary>An answer that names cases: each is read by whoever gets it (R21).</summary>
public interface INamesCases
{
    IEnumerable<Guid> CasesNamed { get; }
}

/// <summary>The cases behind a figure, without identity.</summary>
/// <param name="Figure">Which of the report's figures.</param>
public sealed record ReportCases(ReportHead About, string Figure, IReadOnlyList<CaseBehind> Cases) : INamesCases
{
    IEnumerable<Guid> INamesCases.CasesNamed => Cases.Select(found => found.Case);
}

/// <summary>A case that a figure counts, once for each programme or decision of it that the figure counts.</summary>
/// <param name="Kind">The column of the completion return, or the disposal.</param>
/// <param name="On">The date it counts by: of the end, or of the confirmation.</param>
/// <param name="State">completed, not-completed or why it was left out; or the state of the decision.</param>
public sealed record CaseBehind(Guid Case, string Kind, DateOnly On, string State);
