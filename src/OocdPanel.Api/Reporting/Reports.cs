using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting;

/// <summary>The figures. HTTP, pages and the command line ask here, so they cannot differ.</summary>
/// <param name="settings">Say whether the children are invented: every answer says so too.</param>
public sealed class Reports([FromKeyedServices(ReportDataSource.Key)] NpgsqlDataSource source, ReferenceBook references, TimeProvider clock, OocdSettings settings)
{
    /// <summary>The figures of completion that can be opened down to their cases.</summary>
    public static IReadOnlyList<string> CompletionFigures { get; } = ["ended", "completed", "not-completed", "left-out"];

    /// <summary>The figures of outcome 22 that can be opened down to their cases.</summary>
    public static IReadOnlyList<string> Outcome22Figures { get; } = ["decided", Outcome22.Pending, Outcome22.Finalised, Outcome22.Returned, "confirmed"];

    public ReferenceData Reference => references.Current;

    private DateOnly Today => UkTime.DayOf(clock.GetUtcNow());

    public async Task<Reported<CompletionReport>> CompletionAsync(ReportQuestion question, CancellationToken ct)
    {
        var (scope, fault) = ScopeOf(question);
        if (fault is not null)
            return fault;
        var lines = await ReadAsync(CompletionCount.Sql(Extent.Of(scope!, question.Position)), CompletionCount.Facts, question, scope!, [], row => new CompletionCount.Line(
            row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7)), ct);
        var last = lines.Max(line => line.Last);
        return NotYet(question, last) is { } notYet ? notYet : CompletionCount.Report(lines, scope!, question.Position ?? last, settings.Demonstration, Today, references.Current);
    }

    public async Task<Reported<Outcome22Report>> Outcome22Async(ReportQuestion question, CancellationToken ct)
    {
        var (scope, fault) = ScopeOf(question);
        if (fault is not null)
            return fault;
        var lines = await ReadAsync(Outcome22Count.Sql(Extent.Of(scope!, question.Position)), Outcome22Count.Facts, question, scope!, [Outcome22.Disposal.Value], row => new Outcome22Count.Line(
            row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6),
            row.GetFieldValue<int[]>(7), row.GetInt64(8)), ct);
        var last = lines.Max(line => line.Last);
        return NotYet(question, last) is { } notYet ? notYet : Outcome22Count.Report(lines, scope!, question.Position ?? last, settings.Demonstration, Today, references.Current);
    }

    /// <param name="figure">One of <see cref="CompletionFigures"/>.</param>
    /// <param name="type">One of the types of KPI 6b, or null for all.</param>
    public Task<Reported<ReportCases>> CompletionCasesAsync(ReportQuestion question, string? figure, string? type, CancellationToken ct) =>
        type is { Length: > 0 } && Kpi6.Types.All(known => known.Code != type)
            ? Task.FromResult<Reported<ReportCases>>(new ReportFault("unknown-type", "type", $"There is no type ‘{type}’.", $"Choose one of: {string.Join(", ", Kpi6.Types.Select(known => known.Code))}."))
            : CasesAsync(CompletionReport.Measure, Kpi6.RuleVersion, CasesSql.Completion, CompletionCount.Facts, CompletionFigures, question, figure, string.IsNullOrEmpty(type) ? DBNull.Value : type, ct);

    /// <param name="figure">One of <see cref="Outcome22Figures"/>; confirmed is every disposal.</param>
    public Task<Reported<ReportCases>> Outcome22CasesAsync(ReportQuestion question, string? figure, CancellationToken ct) =>
        CasesAsync(Outcome22Report.Measure, Outcome22.RuleVersion, CasesSql.Outcome22, Outcome22Count.Facts, Outcome22Figures, question, figure, Outcome22.Disposal.Value, ct);

    private async Task<Reported<ReportCases>> CasesAsync(
        string measure, string ruleVersion, Func<Extent, string> sql, FactSource facts, IReadOnlyList<string> figures, ReportQuestion question, string? figure, object of, CancellationToken ct)
    {
        if (figure is null || !figures.Contains(figure))
            return new ReportFault("unknown-figure", "figure", $"There is no figure ‘{figure}’ in this report.", $"Choose one of: {string.Join(", ", figures)}.");
        var (scope, fault) = ScopeOf(question);
        if (fault is not null)
            return fault;
        var rows = await ReadAsync(sql(Extent.Of(scope!, question.Position)), facts, question, scope!, [of, figure], row => (
            Last: row.GetInt64(0), Case: row.IsDBNull(1) ? null : new CaseBehind(row.GetGuid(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetString(4))), ct);
        var last = rows[0].Last;
        return NotYet(question, last) is { } notYet ? notYet : new ReportCases(
            ReportHead.Of(measure, $"The cases behind ‘{figure}’", ruleVersion, scope!, question.Position ?? last, settings.Demonstration, Today),
            figure, [.. rows.Select(row => row.Case).OfType<CaseBehind>()]);
    }

    private Reported<ReportScope> ScopeOf(ReportQuestion question)
    {
        var scope = ReportScope.Of(question, references.Current);
        return scope.Report?.NotBegun(Today) is { } notBegun ? notBegun : scope;
    }

    private static ReportFault? NotYet(ReportQuestion question, long last) => question.Position > last
        ? new ReportFault("unknown-position", "position", $"The log ends at position {last}.", "Leave the position out to count what is known now.")
        : null;

    private Task<List<T>> ReadAsync<T>(string sql, FactSource facts, ReportQuestion question, ReportScope scope, IEnumerable<object> more, Func<NpgsqlDataReader, T> row, CancellationToken ct) =>
        source.ReadAsync(sql, scope, ReportReading.Parameters(scope, facts, [], question.Position, Today, references.Current).Concat(more), row, ct);
}
