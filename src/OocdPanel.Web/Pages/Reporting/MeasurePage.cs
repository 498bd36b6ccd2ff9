using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A page about one measure, which its address names, asked with the fields of the address.</summary>
public abstract class MeasurePage<TReport> : ReportPage<TReport> where TReport : class
{
    public Measure Measure { get; private set; } = null!;

    public MeasureQuestion MeasureQuestion => new(
        Measure.Code, Question with { Position = long.TryParse(Asked("position"), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null },
        Asked("by"), Asked("and"), FirstYearAsked, AsAt, Published);

    public IEnumerable<Option> Breakdowns => Measure.Breakdowns.Where(breakdown => breakdown.Code != Measure.Always).Select(breakdown => new Option(breakdown.Code, breakdown.Name));

    protected override string? FirstYearAsked => Asked("since");

    protected override string? RestatedAsked => Asked("restated");

    /// <summary>This address with other fields; an empty one is left out.</summary>
    public string Address(string path, params (string Field, string? Value)[] others) => QueryHelpers.AddQueryString(
        path, HttpContext.Request.Query.Select(field => (field.Key, Value: (string?)field.Value.ToString()))
            .Where(field => others.All(other => other.Field != field.Key)).Concat(others.Select(other => (Key: other.Field, other.Value)))
            .Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => KeyValuePair.Create(field.Key, field.Value)));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (MeasureCatalogue.Find((string)RouteData.Values["measure"]!) is not { } measure)
            return NotFound();
        Measure = measure;
        if (Asked("position") is not { } given || MeasureQuestion.Of.Position is not null)
            return await base.LoadAsync();
        ModelState.AddModelError("position", $"‘{given}’ is no position of the log. Give a whole number, or leave it out to count what is known now.");
        return null;
    }
}
