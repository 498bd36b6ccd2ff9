using OocdPanel.Domain.Reporting;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A count as it is published.</summary>
/// <param name="Count">Null where it is hidden (R22).</param>
/// <param name="Share">Of all decisions in scope; null where the count is hidden, or the sample is not random.</param>
public sealed record PublishedCount(string Code, long? Count, WeightedShare? Share);

/// <summary>A group of decisions: how many were reviewed, and what was found. Null where it is hidden, all of it together.</summary>
public sealed record PublishedRow(string Group, long? Reviewed, IReadOnlyList<long?> Counts);

/// <param name="By">disposal, theme or stratum.</param>
/// <param name="Findings">Those that the table tells: what is hidden of the whole is not told of its groups.</param>
public sealed record PublishedTable(string By, IReadOnlyList<string> Findings, IReadOnlyList<PublishedRow> Rows);

/// <param name="Asked">The question, in the words in which it was asked last.</param>
public sealed record PublishedQuestion(string Question, string Asked, IReadOnlyList<PublishedCount> Answers);

/// <summary>What was found in a sample, fit to leave the service (R22). Of fewer than five decisions nothing is told.</summary>
/// <param name="Reviewed">How many decisions something was found on.</param>
public sealed record SampleFigures(long? Reviewed, IReadOnlyList<PublishedCount> Findings, IReadOnlyList<PublishedTable> Tables, IReadOnlyList<PublishedQuestion> Questions)
{
    /// <param name="reviewed">Those of the sample on which something was found.</param>
    /// <param name="strata">The sizes by which shares are weighted; null where the sample is not random, and so has none.</param>
    public static SampleFigures Of(IReadOnlyList<ReviewedDecision> reviewed, IReadOnlyList<StratumSize>? strata)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        if (reviewed.Count < Suppression.Least)
            return new(reviewed.Count == 0 ? 0 : null, [.. Scrutiny.Findings.Codes.Select(code => new PublishedCount(code, reviewed.Count == 0 ? 0 : null, null))], [], []);
        var findings = Told(Scrutiny.Findings.Codes, [.. Scrutiny.Findings.Codes.Select(code => (long)reviewed.Count(one => one.Finding == code))]);
        return new(
            reviewed.Count,
            [.. findings.Select(finding => finding.Count is null ? finding : finding with { Share = ShareOf(finding.Code, reviewed, strata) })],
            TablesOf(reviewed, findings),
            [.. reviewed.SelectMany(one => one.Answers).GroupBy(answer => answer.Question).Select(QuestionOf)]);
    }

    /// <summary>Counts of one whole: what is hidden among them cannot be worked out from the others and the whole.</summary>
    private static List<PublishedCount> Told(IReadOnlyList<string> codes, IReadOnlyList<long> counts)
    {
        var hidden = Suppression.Of(new CountTable([.. counts.Select(count => (IReadOnlyList<Counts>)[new Counts(count, [])])], Total: new Counts(counts.Sum(), [])));
        return [.. codes.Select((code, i) => new PublishedCount(code, hidden.Cells[i][0] ? null : counts[i], null))];
    }

    private static WeightedShare? ShareOf(string finding, IReadOnlyList<ReviewedDecision> reviewed, IReadOnlyList<StratumSize>? strata) => strata is null ? null : WeightedShare.Of(
    [
        .. strata.Select(stratum =>
        {
            var of = reviewed.Where(one => one.Exercise == stratum.Exercise && one.Stratum == stratum.Stratum).ToArray();
            return ((long)stratum.Decisions, (long)of.Length, (long)of.Count(one => one.Finding == finding));
        }),
    ]);

    /// <summary>
    /// The same decisions grouped in several ways, published together: each group with those findings that are told of the whole. None where their common
    /// total would have to be hidden, since it is told beside them.
    /// </summary>
    private static IReadOnlyList<PublishedTable> TablesOf(IReadOnlyList<ReviewedDecision> reviewed, IReadOnlyList<PublishedCount> findings)
    {
        var told = findings.Where(finding => finding.Count is not null).OrderByDescending(finding => finding.Count).Select(finding => finding.Code).ToList();
        while (LeftOver(told) is > 0 and < Suppression.Least) // a whole that leaves so few over would be hidden
            told.Remove(told.Last(code => findings.Any(finding => finding.Code == code && finding.Count > 0)));
        string[] shown = [.. Scrutiny.Findings.Codes.Where(told.Contains)];
        (string By, Func<ReviewedDecision, string> Group)[] ways = [("disposal", one => one.Disposal), ("theme", one => one.Theme), ("stratum", one => one.Stratum)];
        var tables = ways.Select(way => (way.By, Groups: reviewed.GroupBy(way.Group).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray())).Where(way => way.Groups.Length > 1).ToArray();
        var hidden = Suppression.OfAll([.. tables.Select(table => new CountTable([.. table.Groups.Select(group => (IReadOnlyList<Counts>)[CountsOf(group)])], Total: CountsOf(reviewed)))]);
        return hidden.Any(table => table.Total)
            ? []
            : [.. tables.Select((table, t) => new PublishedTable(table.By, shown, [.. table.Groups.Select((group, g) => RowOf(group.Key, CountsOf(group), hidden[t].Cells[g][0]))]))];

        long LeftOver(IReadOnlyCollection<string> codes) => reviewed.Count(one => !codes.Contains(one.Finding));
        Counts CountsOf(IEnumerable<ReviewedDecision> of) => new(of.Count(), [.. shown.Select(code => (long)of.Count(one => one.Finding == code))]);
    }

    private static PublishedRow RowOf(string group, Counts counts, bool isHidden) =>
        new(group, isHidden ? null : counts.All, [.. counts.Parts.Select(part => isHidden ? null : (long?)part)]);

    private static PublishedQuestion QuestionOf(IGrouping<string, QuestionAnswer> answers) =>
        new(answers.Key, answers.Last().Asked, Told(Scrutiny.Answers.Codes, [.. Scrutiny.Answers.Codes.Select(code => (long)answers.Count(answer => answer.Given == code))]));
}
