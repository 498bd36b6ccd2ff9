using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Documents;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A document for a board, made for print.</summary>
public sealed class DocumentModel(Documents documents) : ReportPage<MadeDocument>
{
    public ReportDocument Document { get; private set; } = null!;

    /// <summary>To leave the service: one table of each kind of fact, with small numbers hidden (R22).</summary>
    public bool Published => Asked("published") == "true";

    /// <summary>Quarters, halves and whole years.</summary>
    public IEnumerable<Option> Parts => Quarters.Concat([new Option("H1", "First half, April to September"), new Option("H2", "Second half, October to March")]);

    /// <summary>A section as it is shown: a group in which nothing was counted takes no room in print.</summary>
    public static MeasureView View(MadeSection section, int number) => new(section.Report, section.Section.Title, $"section-{number}")
    {
        IsHeaded = true,
        Rows = [.. section.Report.Rows.Where(row => row.Hidden || row.Figures[0] != 0 || section.Report.By is [{ Code: "quarter" or "year" or "days-taken" }])],
    };

    /// <summary>Every measure the document holds, with the version of its rules.</summary>
    public IEnumerable<(string Name, string RuleVersion, IReadOnlyList<string> Notes)> Rules =>
        Report!.Sections.Select(section => section.Report.About).DistinctBy(about => about.Measure).Select(about => (about.Name, about.RuleVersion, about.Notes));

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
