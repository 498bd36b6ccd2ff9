using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Documents;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A document for a board, made for print.</summary>
public sealed class DocumentModel(Documents documents) : ReportPage<MadeDocument>
{
    public ReportDocument Document { get; private set; } = null!;

    /// <summary>A section as it is shown: a group in which nothing was counted takes no room in print.</summary>
    public static MeasureView View(MadeSection section, int number) => new(section.Report, section.Section.Title, $"section-{number}")
    {
        IsHeaded = true,
        Rows = [.. section.Report.Rows.Where(row => row.Hidden || row.Figures.Any(figure => figure is not (null or 0)) || section.Report.By is [{ Code: "quarter" or "year" or "days-taken" }])],
    };

    /// <summary>Every measure the document holds, with the version of its rules.</summary>
    public IEnumerable<(string Name, string RuleVersion, IReadOnlyList<string> Notes)> Rules =>
        Report!.Sections.Select(section => section.Report.About).GroupBy(about => (about.Measure, about.Name, about.RuleVersion))
            .Select(same => (same.Key.Name, same.Key.RuleVersion, (IReadOnlyList<string>)[.. same.SelectMany(about => about.Notes).Distinct()]));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (ReportDocument.Find((string)RouteData.Values["document"]!) is not { } document)
            return NotFound();
        Document = document;
        return await base.LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => PublishAsync();

    protected override Task<Reported<MadeDocument>> AskAsync(ReportQuestion question) =>
        Published ? documents.PublishAsync(Document, question, Publisher, Aborted) : documents.MakeAsync(Document, question, Aborted);
}
