using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Reports;

/// <summary>The reports of an exercise, as they were published.</summary>
public sealed class ReportsModel(PublishedReports reports) : OocdPage
{
    public ExerciseId ExerciseId => new(Route("exercise"));

    public IReadOnlyList<ReportPublished> Reports { get; private set; } = [];

    public bool ILead => Me.Roles.Contains(Roles.ScrutinyLead);

    public static string Kind(string format) => format switch { "html" => "For print (HTML)", "csv" => "Figures (CSV)", _ => "For machines (JSON)" };

    protected override async Task<IActionResult?> LoadAsync()
    {
        Reports = await reports.OfAsync(ExerciseId, Aborted);
        return null;
    }
}
