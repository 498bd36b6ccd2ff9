using System.Globalization;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting.Documents;

/// <summary>Makes documents from measures. Inside the service all tables, with full figures; to leave it the first table of each kind of fact, since two of one kind could be subtracted from each other (R22).</summary>
public sealed class Documents(MeasureReports measures, Publications publications)
{
    /// <summary>Its tables are published together, or none of them.</summary>
    /// <param name="by">Who takes it out of the service; null to look only at what was published before.</param>
    public async Task<Reported<MadeDocument>> PublishAsync(ReportDocument document, ReportQuestion question, UserId? by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sections = document.Sections.Where(section => section.YearsBack == 0).DistinctBy(section => MeasureCatalogue.Find(section.Measure)!.Source.Facts).ToList();
        var allowed = await publications.AskAsync([.. sections.Select(section => new MeasureQuestion(section.Measure, question, section.By, section.And, Published: true))], by, ct);
        if (allowed.Report is not { } questions)
            return allowed.Fault!;
        var made = new List<MadeSection>();
        foreach (var (section, asked) in sections.Zip(questions))
        {
            var (report, fault) = await measures.CountAsync(asked, ct);
            if (fault is not null)
                return fault;
            made.Add(new(section, report!));
        }

        return new MadeDocument(document, made);
    }

    public async Task<Reported<MadeDocument>> MakeAsync(ReportDocument document, ReportQuestion question, CancellationToken ct)
    {
        var made = new List<MadeSection>();
        foreach (var section in document.Sections)
        {
            var (report, fault) = await measures.CountAsync(new(section.Measure, question, section.By, section.And, Since(question, section)), ct);
            if (fault is not null)
                return fault;
            question = question with { Position = report!.About.Position }; // the sections after the first count what the first counted
            made.Add(new(section, report));
        }

        return new MadeDocument(document, made);
    }

    private static string? Since(ReportQuestion question, DocumentSection section) =>
        section.YearsBack > 0 && question.Year is { Length: 7 } year && int.TryParse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? string.Create(CultureInfo.InvariantCulture, $"{start - section.YearsBack}-{(start - section.YearsBack + 1) % 100:00}")
            : null;
}
