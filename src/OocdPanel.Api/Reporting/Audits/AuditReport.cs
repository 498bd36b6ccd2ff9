using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Audits;

/// <summary>The case audits of a period: each standard, its questions, and what it is rated.</summary>
/// <param name="Lift">What a panel of managers lifted, and why; null where nothing is.</param>
public sealed record AuditReport(ReportHead About, IReadOnlyList<StandardRated> Standards, RatingLift? Lift)
{
    public const string Measure = "case-audit-ratings";
}

/// <param name="Rating">By the lowest of its questions, lifted where a panel did: one of <see cref="AuditRating.All"/>; null where a question was never answered.</param>
/// <param name="LiftedFrom">What it is by its questions, where it was lifted.</param>
public sealed record StandardRated(string Code, string Name, string? Rating, string? LiftedFrom, IReadOnlyList<QuestionAudited> Questions);

/// <param name="Met">Audits in which it is met, of those that answered it.</param>
public sealed record QuestionAudited(string Code, string Text, Share Met);

/// <summary>A panel of managers lifts the rating of one standard one band, with a reason that stands in the report.</summary>
/// <param name="Panel">Who they are; two at least.</param>
public sealed record RatingLift(string Standard, string Because, string Panel);

/// <summary>What somebody wants to be told of case audits.</summary>
/// <param name="AsAt">As known at that moment; null for now, or for the position of the question.</param>
/// <param name="Lift">The code of a standard to lift; null for none.</param>
/// <param name="Panel">The managers who lift it, by their user ids with commas between: known as managers of all the areas, and whoever asks among them.</param>
public sealed record AuditReportQuestion(ReportQuestion Of, DateTimeOffset? AsAt = null, string? Lift = null, string? Because = null, string? Panel = null);
