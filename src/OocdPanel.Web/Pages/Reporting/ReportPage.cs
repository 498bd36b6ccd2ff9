using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A report on an area and a financial year or quarter, asked for in the address: figures only of the reader’s own areas.</summary>
public abstract class ReportPage<TReport> : OocdPage where TReport : class
{
    private const int EarliestYear = 2016;
    private static readonly string[] DayForms = ["yyyy-M-d", "d/M/yyyy", "d M yyyy"];

    /// <summary>Null until an area and a year were chosen, and where there is something wrong with them.</summary>
    public TReport? Report { get; private set; }

    /// <summary>Whether what is asked for could be published, and was not yet.</summary>
    public bool CanBePublished { get; private set; }

    public ReportQuestion Question => new(Asked("area"), Asked("year"), Asked("quarter"), Restated: RestatedAsked);

    public Names Names => new(Reference, Today);

    /// <summary>The reader’s services, forces and areas.</summary>
    public IEnumerable<Option> Areas => Me.Areas.Concat(Me.AreasOn(Reference, Today)).Distinct().Select(code => new Option(code.Value, Names.Of(code)));

    /// <summary>Financial years, the latest first.</summary>
    public IEnumerable<Option> Years =>
        Enumerable.Range(EarliestYear, (Today.Month >= 4 ? Today.Year : Today.Year - 1) - EarliestYear + 1).Reverse()
            .Select(year => string.Create(CultureInfo.InvariantCulture, $"{year}-{(year + 1) % 100:00}")).Select(year => new Option(year, year));

    /// <summary>Quarters and halves.</summary>
    public IReadOnlyList<Option> Parts { get; } =
    [
        new("Q1", "Q1, April to June"), new("Q2", "Q2, July to September"), new("Q3", "Q3, October to December"), new("Q4", "Q4, January to March"),
        new("H1", "First half, April to September"), new("H2", "Second half, October to March"),
    ];

    /// <summary>To be published: small numbers are hidden (R22).</summary>
    public bool Published => bool.TryParse(Asked("published"), out var published) && published;

    protected abstract Task<Reported<TReport>> AskAsync(ReportQuestion question);

    /// <summary>The first year of a report over several; null for the period alone.</summary>
    protected virtual string? FirstYearAsked => null;

    /// <summary>How history is restated; null where it is not, or the report cannot.</summary>
    protected virtual string? RestatedAsked => null;

    /// <summary>To choose how history is restated.</summary>
    public IReadOnlyList<Option> RestatedWays { get; } =
        [new(Restating.Successors, "By the areas that came after"), new(Restating.Predecessors, "By the areas that were there before")];

    /// <summary>The end of the day as known at which it is asked; null where none was, or it is no day.</summary>
    protected DateTimeOffset? AsAt => DateOnly.TryParseExact(Asked("asAt"), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? UkTime.Moment(day.AddDays(1), default) is var end && end > Now && day <= Today ? Now : end
        : null;

    private DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>What to answer with instead of the page, once there is a report; null for the page.</summary>
    protected virtual Task<IActionResult?> FoundAsync(TReport report) => Task.FromResult<IActionResult?>(null);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (!HttpContext.Request.Query.ContainsKey("area") && !HttpContext.Request.Query.ContainsKey("year"))
            return null;
        if (Asked("published") is { } whether && !bool.TryParse(whether, out _))
        {
            ModelState.AddModelError("published", $"‘{whether}’ does not say who it is for. Choose whether it is to leave the service.");
            return null;
        }

        if (Asked("asAt") is { } given && AsAt is null)
        {
            ModelState.AddModelError("asAt", $"‘{given}’ is not a date. Enter it like 31/3/2024.");
            return null;
        }

        var (scope, fault) = ReportScope.Of(Question, Reference, FirstYearAsked);
        if (scope is not null && !scope.IsCoveredBy(Me, Reference))
            fault = new ReportFault("not-your-area", "area", $"The figures of {Names.Of(scope.Asked)} in {scope.Period} are not all of your own areas.", "Choose one of your areas.");
        if (fault is null)
            (Report, fault) = await AskAsync(Question);
        CanBePublished = fault?.Code == Publications.NotYet;
        if (fault is not null && !CanBePublished)
            ModelState.AddModelError(fault.Field, $"{fault.Message} {fault.Advice}");
        if (CanBePublished)
            await NotPublishedYetAsync();
        return Report is null ? null : await FoundAsync(Report);
    }

    /// <summary>Makes ready what the reader sees before they decide whether to publish it.</summary>
    protected virtual Task NotPublishedYetAsync() => Task.CompletedTask;

    /// <summary>Who publishes: whoever sends the form that asks whether they mean it. To look publishes nothing.</summary>
    protected UserId? Publisher => HttpMethods.IsPost(HttpContext.Request.Method) ? Me.User : null;

    /// <summary>Publishes what the address asks for, and goes to where it is shown; or says why not.</summary>
    protected async Task<IActionResult> PublishAsync() =>
        await LoadAsync() ?? (Report is null ? Page() : Done("The figures are published", HttpContext.Request.Path + HttpContext.Request.QueryString));

    /// <summary>The same question as a file, where the address asks for one; null for the page.</summary>
    protected IActionResult? CsvOf(object report, ReportHead about) => Asked("format") == ReportFormat.AsCsv
        ? File(Encoding.UTF8.GetBytes(ReportFormat.Render(ReportFormat.AsCsv, report)), ReportFormat.MediaType(ReportFormat.AsCsv), $"{about.Measure}-{about.Area}-{about.Period.ToString().Replace(' ', '-')}.csv")
        : null;

    /// <summary>Where the same question is answered as a file.</summary>
    public string Csv => With("format", ReportFormat.AsCsv);

    /// <summary>This address with one field more.</summary>
    protected string With(string field, string value) => QueryHelpers.AddQueryString(
        HttpContext.Request.Path, HttpContext.Request.Query.Select(asked => KeyValuePair.Create(asked.Key, (string?)asked.Value.ToString())).Append(new(field, value)));

    /// <summary>A field of the address; null where it is missing or empty.</summary>
    protected string? Asked(string field) => HttpContext.Request.Query[field].ToString() is { Length: > 0 } given ? given : null;
}
