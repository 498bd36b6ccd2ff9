using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>Sets the counts of referrals against each other and against who lives in the area. HTTP and pages ask here, so they cannot differ.</summary>
public sealed class DisproportionalityReports(MeasureReports measures, ReferenceBook references)
{
    public async Task<Reported<DisproportionalityReport>> CountAsync(DisproportionalityQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!DisproportionalityQuestion.Breakdowns.TryGetValue(question.Meant, out var usual))
            return new ReportFault("unknown-breakdown", "by", $"Rates cannot be broken down by ‘{question.By}’.", $"Choose one of: {string.Join(", ", DisproportionalityQuestion.Breakdowns.Keys)}.");
        var counted = await measures.CountAsync(question.OfReferrals, ct);
        if (counted.Report is not { } report)
            return counted.Fault!;
        var code = string.IsNullOrEmpty(question.Reference) ? usual : question.Reference;
        var rows = report.Rows.Where(row => row.Groups[1] == Kpi6.OutOfCourt).ToList();
        if (rows.All(row => row.Groups[0] != code))
            return new ReportFault("unknown-group", "reference", $"There is no group ‘{code}’.", $"Choose one of: {string.Join(", ", rows.Select(row => row.Groups[0]).OfType<string>())}.");

        var residents = question.Meant == DisproportionalityQuestion.EthnicityGroup ? ResidentsOf(report.About) : null;
        GroupCounted? Counts(MeasureRow row) => row.Hidden ? null : new(
            row.Groups[0] ?? "", row.Groups[0] is null ? "All" : row.Names[0], Figure(row, "children"), Figure(row, "referred"), Figure(row, "decided"), Figure(row, "diverted"), Figure(row, "completed"),
            residents is not { Found: true, Value: var living } ? null : row.Groups[0] is not { } group ? living.Values.Sum() : living.TryGetValue(group, out var number) ? number : null);
        long Figure(MeasureRow row, string column) => (long)row.Figures[report.Columns.Select(known => known.Code).ToList().IndexOf(column)]!.Value;

        var whole = rows.Single(row => row.Groups[0] is null);
        var (all, against) = (Counts(whole), Counts(rows.First(row => row.Groups[0] == code)));
        GroupRates Rates(MeasureRow row) => all is not null && Counts(row) is { } own
            ? Disproportionality.Of(own, all, row.Groups[0] is null ? null : against)
            : new(row.Groups[0], row.Groups[0] is null ? "All" : row.Names[0], null, null, null, null, null, [], Hidden: true);
        return new DisproportionalityReport(
            report.About with
            {
                Measure = DisproportionalityReport.Measure,
                Name = "Disproportionality",
                RuleVersion = $"{Disproportionality.RuleVersion}, {report.About.RuleVersion}",
                Notes = [.. Notes(residents, rows.First(row => row.Groups[0] == code).Names[0]), .. report.About.Notes],
            },
            report.By[0], code, [.. Disproportionality.Stages.Select(stage => new StageOf(stage.Code, stage.Name, stage.Over))],
            [.. rows.Where(row => row.Groups[0] is not null).Select(Rates)], Rates(whole) with { Code = null });
    }

    private static IEnumerable<string> Notes(Answer<IReadOnlyDictionary<string, long>>? residents, string reference)
    {
        yield return $"Each rate is over the preceding stage. The relative rate index is the group’s rate over that of {reference}; its 95 % interval is by the log method, and there is none where a cell is zero.";
        yield return "Where the interval holds 1, chance alone may be behind the difference. Referrals for prevention are left out.";
        if (residents is { Found: false, Why: var why })
            yield return $"{why}: so there are no rates of children referred, and no differences to the population.";
        if (residents is { Found: true })
            yield return "Children whose ethnicity could not be obtained are among all children, and in no group of the population.";
    }

    /// <summary>Of the areas that there were at the end of the period: a split in the middle counts nobody twice.</summary>
    private Answer<IReadOnlyDictionary<string, long>> ResidentsOf(ReportHead about)
    {
        var last = about.Areas.Max(span => span.To);
        return Residents.Of([.. about.Areas.Where(span => span.To == last).Select(span => span.Area).Distinct()], last, references.Current);
    }
}
