namespace OocdPanel.Api.Reporting.Measures;

/// <summary>A measure, counted for an area and a period, and divided by up to two breakdowns.</summary>
/// <param name="By">The breakdowns asked for; with none, all in one.</param>
/// <param name="Total">All groups together: of distinct children not the sum of the groups.</param>
/// <param name="Rows">The groups, in the order of the first breakdown, then of the second.</param>
public sealed record MeasureReport(ReportHead About, IReadOnlyList<BreakdownOf> By, IReadOnlyList<ColumnOf> Columns, MeasureRow Total, IReadOnlyList<MeasureRow> Rows);

public sealed record BreakdownOf(string Code, string Name);

/// <param name="Unit">One of <see cref="Units"/>.</param>
public sealed record ColumnOf(string Code, string Name, string Unit);

/// <summary>One group.</summary>
/// <param name="Groups">Its codes, one for each breakdown; null for all groups of that breakdown together.</param>
/// <param name="Names">What they are called.</param>
/// <param name="Figures">One for each column; null where there is none, or where it is hidden.</param>
/// <param name="Hidden">Its figures are hidden, because some are small or others could be derived from them (R22).</param>
public sealed record MeasureRow(IReadOnlyList<string?> Groups, IReadOnlyList<string> Names, IReadOnlyList<decimal?> Figures, bool Hidden = false);
