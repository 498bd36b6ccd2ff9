using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>What happens on a case, from referral to closure: the vocabulary of the case stream, step by step in the files beside this one.</summary>
public abstract record CaseEvent;

/// <summary>Another area’s youth justice service takes the case over. Nobody there works on it until it is allocated.</summary>
[Stored("case.transferred.v1")]
public sealed record CaseTransferred(AreaCode From, AreaCode To, [PersonalData] string Why) : CaseEvent;

/// <summary>A manager audited the work on the case by an inspectorate’s key questions. Recorded again for the same day, it stands in place of what was recorded before.</summary>
/// <param name="Standards">The edition of the standards (R23).</param>
/// <param name="Answers">One for each question, in their order.</param>
[Stored("case.audited.v1")]
public sealed record CaseAudited(string Standards, IReadOnlyList<AuditAnswer> Answers, [PersonalData] string? Comment, [Withheld] DateOnly On, [Withheld] UserId Auditor) : CaseEvent;

/// <param name="Met">Yes or no.</param>
/// <param name="Comment">Why not; or more about it.</param>
public sealed record AuditAnswer(string Standard, string Question, bool Met, [property: PersonalData] string? Comment);

[Stored("case.closed.v1")]
public sealed record CaseClosed([PersonalData] string Summary) : CaseEvent;
