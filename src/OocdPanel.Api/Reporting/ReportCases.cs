namespace OocdPanel.Api.Reporting;

/// <summary>The cases behind a figure, without identity.</summary>
/// <param name="Figure">Which of the report's figures.</param>
public sealed record ReportCases(ReportHead About, string Figure, IReadOnlyList<CaseBehind> Cases);

/// <summary>A case that a figure counts, once for each programme or decision of it that the figure counts.</summary>
/// <param name="Kind">The column of the completion return, or the disposal.</param>
/// <param name="On">The date it counts by: of the end, or of the confirmation.</param>
/// <param name="State">completed, not-completed or why it was left out; or the state of the decision.</param>
public sealed record CaseBehind(Guid Case, string Kind, DateOnly On, string State);
