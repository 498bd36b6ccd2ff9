using System.Globalization;
using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Api.Reporting.Documents;

/// <summary>Makes documents from measures.</summary>
public sealed class Documents(MeasureReports measures)
{
    /// <param name="published">To leave the service: small numbers are hidden (R22).</param>
    public async Task<Reported<MadeDocument>> MakeAsync(ReportDocument document, ReportQuestion question, bool published, CancellationToken ct)
    {
        var made = new List<MadeSection>();
        foreach (var section in document.Sections)
        {
            var (report, fault) = await measures.CountAsync(new(section.Measure, question, section.By, section.And, Since(question, section), null, published), ct);
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
