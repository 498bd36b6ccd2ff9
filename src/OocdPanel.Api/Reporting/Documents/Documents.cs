using System.Globalization;
using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Api.Reporting.Documents;

/// <summary>
/// Makes documents from measures, for use inside the service: its tables overlap, so that what one of them hides another could tell (R22). What is to
/// be published is asked for a measure at a time.
/// </summary>
public sealed class Documents(MeasureReports measures)
{
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
