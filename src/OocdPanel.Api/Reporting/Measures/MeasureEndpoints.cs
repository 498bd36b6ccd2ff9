using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Records;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Measures, divided as asked, and the cases behind each of their figures.</summary>
public static class MeasureEndpoints
{
    /// <summary>What an address is asked with.</summary>
    internal sealed record Asked(
        string Measure, string? Area, string? Year, string? Quarter, string? Since, string? By, string? And, long? Position, DateTimeOffset? AsAt, bool? Published, string? Restated, string? Format)
    {
        public static readonly string[] Fields = ["since", "by", "and", "asAt", "published", "restated"];

        public MeasureQuestion Question => new(Measure, new ReportQuestion(Area, Year, Quarter, Position, Restated), By, And, Since, AsAt, Published ?? false);
    }

    public static void MapMeasures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/measures", () => TypedResults.Ok(MeasureCatalogue.All.Select(MeasureListed.Of))).ForRoles(ReportEndpoints.Roles).WithName("measures")
            .WithSummary("The measures there are, with their figures and the ways to break them down")
            .Produces<IReadOnlyList<MeasureListed>>().ProducesProblem(401).ProducesProblem(403);
        app.MapGet("/reports/measures/{measure}", CountAsync).ForRoles(ReportEndpoints.Roles).WithName("measure")
            .WithSummary("A measure of an area in a financial year, a quarter or several years, by up to two breakdowns, as known now or then; published, its facts are in no other table that leaves the service").Describe<MeasureReport>();
        app.MapGet("/reports/measures/{measure}/cases", CasesAsync).ForRoles(ReportEndpoints.Roles).WithName("measure-cases")
            .WithSummary("The cases behind a figure of a measure, without identity, a hundred at a time").Describe<MeasureCases>();
        app.MapGet("/reports/measures/{measure}/changes", ChangesAsync).ForRoles(ReportEndpoints.Roles).WithName("measure-changes")
            .WithSummary("What a figure of a measure counts now and did not at an earlier moment, or the other way round, and what was recorded that changed it, a hundred at a time").Describe<MeasureChanges>();
    }

    private static Task<IResult> ChangesAsync(
        HttpContext http, Reports scopes, MeasureReports reports, AccessLog accesses, [AsParameters] Asked asked, string? figure, string? group, string? andGroup, string? after, CancellationToken ct) =>
        ReportEndpoints.AnswerAsync(
            http, scopes, accesses, asked.Question.Of, asked.Format, _ => reports.ChangesAsync(asked.Question, figure, [group, andGroup], after, ct), asked.Since, ct,
            [.. Asked.Fields, "figure", "group", "andGroup", "after"]);

    private static Task<IResult> CountAsync(
        HttpContext http, Reports scopes, MeasureReports reports, Publications publications, AccessLog accesses, [AsParameters] Asked asked, CancellationToken ct) =>
        ReportEndpoints.AnswerAsync(
            http, scopes, accesses, asked.Question.Of, asked.Format,
            _ => publications.CountAsync(asked.Question, Person.Of(http.User).User, question => reports.CountAsync(question, ct), ct), asked.Since, ct, Asked.Fields);

    private static Task<IResult> CasesAsync(
        HttpContext http, Reports scopes, MeasureReports reports, AccessLog accesses, [AsParameters] Asked asked, string? figure, string? group, string? andGroup, string? after, CancellationToken ct) =>
        ReportEndpoints.AnswerAsync(
            http, scopes, accesses, asked.Question.Of, asked.Format, _ => reports.BehindAsync(asked.Question, figure, [group, andGroup], after, ct), asked.Since, ct,
            [.. Asked.Fields, "figure", "group", "andGroup", "after"]);
}

/// <summary>A measure as it can be asked for.</summary>
/// <param name="Always">The breakdown it always has; null for most.</param>
public sealed record MeasureListed(
    string Code, string Name, string Describes, string RuleVersion, string CountedBy, string? Always, IReadOnlyList<ColumnOf> Columns, IReadOnlyList<BreakdownOf> Breakdowns)
{
    internal static MeasureListed Of(Measure measure) => new(
        measure.Code, measure.Name, measure.Describes, measure.RuleVersion, measure.CountedBy, measure.Always,
        [.. measure.Columns.Select(column => new ColumnOf(column.Code, column.Name, column.Unit))],
        [.. measure.Breakdowns.Select(breakdown => new BreakdownOf(breakdown.Code, breakdown.Name))]);
}
