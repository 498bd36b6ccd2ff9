using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Reports;

/// <summary>A document of a report, the same bytes for ever.</summary>
public sealed class DocumentModel(PublishedReports reports) : OocdPage
{
    public override async Task<IActionResult> OnGetAsync()
    {
        var (number, format) = ((string)RouteData.Values["number"]!, (string)RouteData.Values["format"]!);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
            && await reports.DocumentAsync(new ExerciseId(Route("exercise")), which, format, Aborted) is { } found
            ? File(Encoding.UTF8.GetBytes(found.Text), PublishedReports.MediaType(format), $"scrutiny-report-{number}.{format}")
            : NotFound();
    }
}
