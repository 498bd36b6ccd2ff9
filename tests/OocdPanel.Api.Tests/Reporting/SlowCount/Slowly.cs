using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>Counts facts one by one, and sets the figures of a report against that.</summary>
internal static class Slowly
{
    /// <summary>What is a share of what.</summary>
    private static readonly Dictionary<string, (string Numerator, string Denominator)> Shares = new()
    {
        ["completion share"] = ("completed", "ended"),
        ["outcome-22 final-share"] = ("finalised", "decided"),
        ["outcome-22 again-6-share"] = ("again-6", "final-6"),
        ["outcome-22 again-12-share"] = ("again-12", "final-12"),
        ["disposals out-of-court-share"] = ("out-of-court", "confirmed"),
        ["disposals outcome-22-share"] = ("outcome-22", "out-of-court"),
        ["timeliness in-time-share"] = ("in-time", "with-clock"),
        ["decision-quality more-share"] = ("more", "confirmed"),
        ["referrals decided-share"] = ("decided", "referred"),
        ["referrals diverted-share"] = ("diverted", "decided"),
        ["referrals completed-share"] = ("completed", "diverted"),
        ["first-time-entrants share"] = ("entrants", "outcomes"),
        ["reoffending rate-6"] = ("reoffended-6", "children-6"),
        ["reoffending rate-12"] = ("reoffended-12", "children-12"),
        ["reoffending frequency-6"] = ("offences-6", "passed-6"),
        ["reoffending frequency-12"] = ("offences-12", "passed-12"),
        ["victims in-time-share"] = ("in-time", "due"),
        ["victims engaged-share"] = ("consented-engaged", "consented"),
        ["victims asked-share"] = ("asked", "consented"),
        ["victims information-share"] = ("information-given", "information-requested"),
        ["victims support-share"] = ("support-given", "support-requested"),
        ["victims satisfied-share"] = ("satisfied", "satisfaction-said"),
        ["voices given-share"] = ("given", "to-be-heard"),
        ["feedback highest-share"] = ("highest", "answers"),
        ["feedback next-share"] = ("next", "answers"),
        ["feedback third-share"] = ("third", "answers"),
        ["needs ehcp-share"] = ("ehcp", "children"),
        ["needs slcn-share"] = ("slcn", "children"),
        ["needs send-share"] = ("send", "children"),
        ["needs looked-after-share"] = ("looked-after", "children"),
        ["suitability start-share"] = ("start-met", "start-of"),
        ["suitability end-share"] = ("end-met", "end-of"),
        ["services start-offered-share"] = ("start-offered", "start-needed"),
        ["services start-attended-share"] = ("start-attended", "start-offered"),
        ["services end-offered-share"] = ("end-offered", "end-needed"),
        ["services end-attended-share"] = ("end-attended", "end-offered"),
        ["meetings quorate-share"] = ("quorate", "opened"),
        ["attendance present-share"] = ("present", "invited"),
        ["agenda settled-share"] = ("settled", "items"),
        ["case-audits share"] = ("met", "audited"),
        ["oversight overseen-share"] = ("overseen", "open"),
        ["scrutiny-findings random-appropriate-share"] = ("random-appropriate", "random"),
        ["learning-points answered-share"] = ("answered", "raised"),
    };

    /// <summary>Those of a period, and of the areas that a code stood for on the day.</summary>
    public static List<SlowFact> In(this IEnumerable<SlowFact> facts, string area, DateOnly from, DateOnly to) =>
        [.. facts.Where(fact => fact.Day >= from && fact.Day <= to && IsPartOf(fact.Area, area, fact.Day))];

    /// <summary>The figure of a column, of all these facts together.</summary>
    public static decimal? Figure(IReadOnlyCollection<SlowFact> facts, string measure, string column)
    {
        if (column is "median-days" or "p90-days")
        {
            var days = facts.Select(fact => fact.Counts["d days"]).OfType<long>().Order().ToList();
            return days.Count == 0 ? null : days[(int)Math.Ceiling(days.Count * (column == "p90-days" ? 0.9m : 0.5m)) - 1];
        }

        return Shares.TryGetValue($"{measure} {column}", out var share) ? Share(Count(facts, share.Numerator), Count(facts, share.Denominator)) : Count(facts, column);
    }

    public static long Count(IReadOnlyCollection<SlowFact> facts, string column)
    {
        long Sum(string code) => facts.Sum(fact => fact.Counts.GetValueOrDefault(code) ?? 0);
        return Sum($"n {column}") + Sum($"s {column}") + facts.Where(fact => fact.Counts.GetValueOrDefault($"c {column}") == 1).Select(fact => fact.Child).Distinct().Count();
    }

    /// <summary>Half up to one decimal; null of nothing.</summary>
    public static decimal? Share(long numerator, long denominator) => denominator == 0 ? null : Math.Floor((1000m * numerator / denominator) + 0.5m) / 10m;

    /// <summary>Where a report says anything else than its facts, counted one by one.</summary>
    public static IEnumerable<string> Differences(MeasureReport report, IReadOnlyList<SlowFact> facts)
    {
        var by = report.By.Select(breakdown => breakdown.Code).ToList();
        foreach (var group in facts.Select(fact => string.Join(", ", by.Select(fact.Group))).Distinct().Except(report.Rows.Select(row => string.Join(", ", row.Groups))))
            if (by.Count > 0)
                yield return $"There is no row for {group}";
        var grouped = facts.ToLookup(fact => string.Join('\n', by.Select(fact.Group)));
        foreach (var row in report.Rows.Append(report.Total))
        {
            IReadOnlyList<SlowFact> here = row.Groups.All(group => group is not null) && by.Count > 0
                ? [.. grouped[string.Join('\n', row.Groups)]]
                : [.. facts.Where(fact => row.Groups.Index().All(group => group.Item is null || group.Item == fact.Group(by[group.Index])))];
            foreach (var (column, said) in report.Columns.Zip(row.Figures))
                if (Figure(here, report.About.Measure, column.Code) is var found && found != said)
                    yield return $"{column.Code} of {string.Join(", ", row.Groups.Select(group => group ?? "all"))}: reported {said}, found {found}";
        }
    }

    private static bool IsPartOf(string area, string asked, DateOnly day)
    {
        var reference = TrapDatabase.Reference;
        return reference.Areas.InForce(day).Any(known => known.Code.Value == area)
            && (asked == AreaTable.Everywhere.Value || asked == area || reference.Areas.Sets.Any(set => set.Code.Value == asked && set.Area == new AreaCode(area) && set.Valid.Covers(day)));
    }
}
