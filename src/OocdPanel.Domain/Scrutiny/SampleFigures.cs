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
    /// <param name="parts">What else can be worked out with earlier reports (<see cref="ReportParts"/>): a count that is small in one of these is told in none.</param>
    public static SampleFigures Of(IReadOnlyList<ReviewedDecision> reviewed, IReadOnlyList<StratumSize>? strata, params IReadOnlyList<IReadOnlyList<ReviewedDecision>> parts)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        IReadOnlyList<ReviewedDecision>[] all = [reviewed, .. parts.Where(part => part.Count > 0)];
        if (reviewed.Count == 0)
            return new(0, [.. Scrutiny.Findings.Codes.Select(code => new PublishedCount(code, 0, null))], [], []);
        if (all.Any(part => IsSmall(part.Count)))
            return new(null, [.. Scrutiny.Findings.Codes.Select(code => new PublishedCount(code, null, null))], [], []);
        var findings = Told(Scrutiny.Findings.Codes, [.. all.Select(part => CountsBy(Scrutiny.Findings.Codes, part.Select(one => one.Finding)))]);
        return new(
            reviewed.Count,
            [.. findings.Select(finding => finding.Count is null ? finding : finding with { Share = ShareOf(finding.Code, reviewed, strata) })],
            TablesOf(all, findings),
            [.. reviewed.SelectMany(one => one.Answers).GroupBy(answer => answer.Question).Select(answers => QuestionOf(answers, all))]);
    }

    private static bool IsSmall(int count) => count is > 0 and < Suppression.Least;

    private static long[] CountsBy(IReadOnlyList<string> codes, IEnumerable<string> of) => [.. codes.Select(code => (long)of.Count(one => one == code))];

    /// <summary>Counts of one whole: what is hidden among them cannot be worked out from the others and the whole.</summary>
    /// <param name="counts">Those that are told, and the same of every part.</param>
    private static List<PublishedCount> Told(IReadOnlyList<string> codes, IReadOnlyList<long[]> counts)
    {
        var hidden = Suppression.OfFigures([.. counts.Select(part => new CountTable([.. part.Select(count => (IReadOnlyList<Counts>)[new Counts(count, [])])], Total: new Counts(part.Sum(), [])))]);
        return [.. codes.Select((code, i) => new PublishedCount(code, hidden.Cells[i][0] ? null : counts[0][i], null))];
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
    /// <param name="all">The decisions of the report, and those of every part; of these only the groups count that the report has.</param>
    private static IReadOnlyList<PublishedTable> TablesOf(IReadOnlyList<ReviewedDecision>[] all, IReadOnlyList<PublishedCount> findings)
    {
        var told = findings.Where(finding => finding.Count is not null).OrderByDescending(finding => finding.Count).Select(finding => finding.Code).ToList();
        while (all.Any(part => IsSmall(part.Count(one => !told.Contains(one.Finding))))) // a whole that leaves so few over would be hidden
            told.Remove(told.Last(code => all.Any(part => part.Any(one => one.Finding == code))));
        string[] shown = [.. Scrutiny.Findings.Codes.Where(told.Contains)];
        (string By, Func<ReviewedDecision, string> Group)[] ways = [("disposal", one => one.Disposal), ("theme", one => one.Theme), ("stratum", one => one.Stratum)];
        var tables = ways.Select(way => (way.By, way.Group, Groups: all[0].GroupBy(way.Group).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray())).Where(way => way.Groups.Length > 1).ToArray();
        HiddenCounts[] hidden = [.. tables.Select(table => Suppression.OfFigures([.. all.Select(part => TableOf([.. table.Groups.Select(group => part.Where(one => table.Group(one) == group.Key).ToArray())]))]))];
        return hidden.Any(table => table.Total)
            ? []
            : [.. tables.Select((table, t) => new PublishedTable(table.By, shown, [.. table.Groups.Select((group, g) => RowOf(group.Key, CountsOf(group), hidden[t].Cells[g][0]))]))];

        CountTable TableOf(IReadOnlyList<ReviewedDecision[]> groups) => new([.. groups.Select(group => (IReadOnlyList<Counts>)[CountsOf(group)])], Total: CountsOf(groups.SelectMany(group => group)));
        Counts CountsOf(IEnumerable<ReviewedDecision> of) => new(of.Count(), CountsBy(shown, of.Select(one => one.Finding)));
    }

    private static PublishedRow RowOf(string group, Counts counts, bool isHidden) =>
        new(group, isHidden ? null : counts.All, [.. counts.Parts.Select(part => isHidden ? null : (long?)part)]);

    private static PublishedQuestion QuestionOf(IGrouping<string, QuestionAnswer> answers, IReadOnlyList<ReviewedDecision>[] all) => new(
        answers.Key, answers.Last().Asked,
        Told(Scrutiny.Answers.Codes, [.. all.Select(part => CountsBy(Scrutiny.Answers.Codes, part.SelectMany(one => one.Answers).Where(answer => answer.Question == answers.Key).Select(answer => answer.Given)))]));
}
