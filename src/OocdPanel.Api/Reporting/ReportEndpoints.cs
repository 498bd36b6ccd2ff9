using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Records;

namespace OocdPanel.Api.Reporting;

/// <summary>Figures for those whose work they are, of their own areas.</summary>
public static class ReportEndpoints
{
    /// <summary>Roles that come to the figures.</summary>
    public static readonly IReadOnlyList<string> Roles = [Domain.Shared.Roles.Analyst, Domain.Shared.Roles.YjsManager];

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/completion", CompletionAsync).ForRoles(Roles).WithName("completion")
            .WithSummary("Completion (YJB KPI 6) of an area in a financial year or quarter").Describe<CompletionReport>();
        app.MapGet("/reports/completion/cases", CompletionCasesAsync).ForRoles(Roles).WithName("completion-cases")
            .WithSummary($"The cases behind a figure of completion, without identity: {string.Join(", ", Reports.CompletionFigures)}").Describe<ReportCases>();
        app.MapGet("/reports/outcome-22", Outcome22Async).ForRoles(Roles).WithName("outcome-22")
            .WithSummary("Outcome 22, and all disposals confirmed, of an area in a financial year or quarter").Describe<Outcome22Report>();
        app.MapGet("/reports/outcome-22/cases", Outcome22CasesAsync).ForRoles(Roles).WithName("outcome-22-cases")
            .WithSummary($"The cases behind a figure of outcome 22, without identity: {string.Join(", ", Reports.Outcome22Figures)}").Describe<ReportCases>();
    }

    private static Task<IResult> CompletionAsync(
        HttpContext http, Reports reports, AccessLog accesses, string? area, string? year, string? quarter, long? position, string? format, CancellationToken ct) =>
        AnswerAsync(http, reports, accesses, new(area, year, quarter, position), format, question => reports.CompletionAsync(question, ct), null, ct);

    private static Task<IResult> CompletionCasesAsync(
        HttpContext http, Reports reports, AccessLog accesses, string? area, string? year, string? quarter, long? position, string? figure, string? type, string? format, CancellationToken ct) =>
        AnswerAsync(http, reports, accesses, new(area, year, quarter, position), format, question => reports.CompletionCasesAsync(question, figure, type, ct), null, ct, "figure", "type");

    private static Task<IResult> Outcome22Async(
        HttpContext http, Reports reports, AccessLog accesses, string? area, string? year, string? quarter, long? position, string? format, CancellationToken ct) =>
        AnswerAsync(http, reports, accesses, new(area, year, quarter, position), format, question => reports.Outcome22Async(question, ct), null, ct);

    private static Task<IResult> Outcome22CasesAsync(
        HttpContext http, Reports reports, AccessLog accesses, string? area, string? year, string? quarter, long? position, string? figure, string? format, CancellationToken ct) =>
        AnswerAsync(http, reports, accesses, new(area, year, quarter, position), format, question => reports.Outcome22CasesAsync(question, figure, ct), null, ct, "figure");

    /// <summary>Checks the fields and the reach, asks, and answers in the format asked for.</summary>
    /// <param name="since">The first year, where the question reaches back over several.</param>
    /// <param name="more">Fields that this report has beside area, year, quarter, position and format.</param>
    internal static async Task<IResult> AnswerAsync<T>(
        HttpContext http, Reports reports, AccessLog accesses, ReportQuestion question, string? format, Func<ReportQuestion, Task<Reported<T>>> ask, string? since,
        CancellationToken ct, params string[] more)
        where T : class
    {
        string[] known = ["area", "year", "quarter", "position", "format", .. more];
        if (http.Request.Query.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown)
            return Problems.Invalid(unknown, $"This is not a field of this report. Its fields are: {string.Join(", ", known)}");
        if (http.Request.Query.FirstOrDefault(field => field.Value.Count > 1) is { Key: { } twice })
            return Problems.Invalid(twice, "This field is given more than once");
        if (format is not null && !ReportFormat.All.Contains(format))
            return Problems.Invalid("format", $"Choose one of: {string.Join(", ", ReportFormat.All)}");

        var (scope, fault) = ReportScope.Of(question, reports.Reference, since);
        if (fault is not null)
            return Told(fault);
        var person = Person.Of(http.User);
        if (!scope!.IsCoveredBy(person, reports.Reference))
            return Problems.Problem(403, "not-your-area", $"The figures of {scope.Asked} in {scope.Period} are not all of your own areas.", "Ask for one of your areas, or ask somebody whose area it is.");
        var reported = await ask(question);
        if (reported.Fault is { } wrong)
            return Told(wrong);
        if (reported.Report is INamesCases behind)
            await accesses.WriteAllAsync(person, Roles.Intersect(person.Roles).First(), "report-cases", [.. behind.CasesNamed.Distinct()], ct); // R21
        var rendered = ReportFormat.Render(format ?? ReportFormat.AsJson, reported.Report!);
        if (format == ReportFormat.AsCsv)
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{http.Request.Path.Value!.Trim('/').Replace('/', '-')}-{scope.Asked}-{scope.Period.ToString().Replace(' ', '-')}.csv\"";
        return TypedResults.Content(rendered, ReportFormat.MediaType(format ?? ReportFormat.AsJson));
    }

    private static IResult Told(ReportFault fault) => Problems.Problem(
        fault.Exists ? 400 : 404, fault.Code, fault.Message, fault.Advice, new() { ["errors"] = new Dictionary<string, string[]> { [fault.Field] = [fault.Message] } });

    internal static void Describe<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<T>(200, "application/json", "text/csv", "text/plain")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
}
