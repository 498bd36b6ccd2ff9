using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Reporting;

/// <summary>How a standard is rated by the audits of a period: by the lowest of its questions, lifted one band at most.</summary>
public static class AuditRating
{
    /// <summary>Changes whenever the same audits would be rated otherwise.</summary>
    public const string RuleVersion = "case-audits-2026.1";

    public const string Inadequate = "inadequate";
    public const string RequiresImprovement = "requires-improvement";
    public const string Good = "good";
    public const string Outstanding = "outstanding";

    /// <summary>From the lowest.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
        [(Inadequate, "Inadequate"), (RequiresImprovement, "Requires improvement"), (Good, "Good"), (Outstanding, "Outstanding")];

    /// <param name="questions">Met of audited, for each question of the standard.</param>
    /// <returns>Null where a question was never answered: there is nothing to rate by. The exact share counts: no rounding lifts it over an edge.</returns>
    public static string? Of(IReadOnlyCollection<Share> questions, RatingBands bands)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(bands);
        return questions.Count == 0 || questions.Any(question => question.Denominator == 0) ? null :
            questions.All(question => Reaches(question, bands.Outstanding)) ? Outstanding :
            questions.All(question => Reaches(question, bands.Good)) ? Good :
            questions.All(question => Reaches(question, bands.RequiresImprovement)) ? RequiresImprovement :
            Inadequate;
    }

    /// <summary>One band up.</summary>
    /// <returns>Null where there is none above.</returns>
    public static string? Lifted(string rating) => All.SkipWhile(one => one.Code != rating).Skip(1).Select(one => one.Code).FirstOrDefault();

    private static bool Reaches(Share share, int percent) => 100 * share.Numerator >= percent * share.Denominator;
}
