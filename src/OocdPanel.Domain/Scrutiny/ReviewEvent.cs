using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>What happens in the review of one sampled decision: the vocabulary of the review stream. None of it changes the case.</summary>
public abstract record ReviewEvent;

/// <summary>A part of a text that readers do not get to see.</summary>
/// <param name="Stream">The stream of the event that has the text.</param>
/// <param name="Version">The event, by its version.</param>
/// <param name="Path">The member of the event, such as <c>decision.reasons</c>.</param>
/// <param name="Start">In characters (UTF-16) of the original text.</param>
/// <param name="As">What stands in its place, such as <c>[name]</c>.</param>
public sealed record Redaction(Guid Stream, long Version, string Path, int Start, int Length, string As);

/// <summary>An answer to one of the panel’s questions.</summary>
/// <param name="Question">Its code, such as <c>proportionate</c>.</param>
/// <param name="Asked">The question as it was asked on that day.</param>
/// <param name="Given">One of <see cref="Answers.All"/>.</param>
public sealed record QuestionAnswer(string Question, string Asked, string Given, [property: PersonalData] string? Words);

/// <param name="Confirmation">The version of the case at which the police confirmed the decision under review.</param>
[Stored("review.opened.v1")]
public sealed record ReviewOpened(ExerciseId Exercise, CaseId Case, int Number, long Confirmation) : ReviewEvent;

/// <summary>Something that was flagged, and that readers do get to see.</summary>
/// <param name="Because">One of <see cref="ReleaseReview.Reasons"/>.</param>
public sealed record KeptFlag(Guid Stream, long Version, string Path, int Start, int Length, string Because);

/// <summary>The lead has looked at the texts and lets the members read the history. Positions are kept, and no words.</summary>
/// <param name="UpTo">The last position of the log whose texts are shown.</param>
/// <param name="Redactions">All that is hidden: known on the case, flagged, or found by the lead.</param>
[Stored("review.released.v1")]
public sealed record ReviewReleased(long UpTo, IReadOnlyList<Redaction> Redactions, IReadOnlyList<KeptFlag>? Kept = null) : ReviewEvent;

/// <summary>What a member thinks, said before the panel has found anything.</summary>
/// <param name="Finding">One of <see cref="Findings.All"/>.</param>
[Stored("review.view-recorded.v1")]
public sealed record MemberViewRecorded([Withheld] UserId Member, string Finding, IReadOnlyList<QuestionAnswer> Answers, [PersonalData] string Words) : ReviewEvent;

/// <summary>What a finding is on, as it was when it was found: what findings are counted by.</summary>
/// <param name="Area">In charge when the decision was confirmed.</param>
/// <param name="Theme">What its exercise looked at.</param>
/// <param name="InFull">Reviewed because all of its kind were: it is in no share.</param>
public sealed record ReviewedCase(AreaCode Area, ChildId Child, DisposalCode Disposal, string Theme, bool InFull);

/// <summary>What the panel found. It stands for ever; a correction is another one.</summary>
/// <param name="Number">From 1: a correction is the next one.</param>
/// <param name="Finding">One of <see cref="Findings.All"/>.</param>
/// <param name="Views">How many members had recorded their own view by then; without those who have declared an interest since.</param>
/// <param name="Agreed">How many members agree with the finding.</param>
/// <param name="FewViewsBecause">Why it was found on fewer views than are wanted; null where there were enough.</param>
/// <param name="Corrects">The finding that this one stands in for; null for the first.</param>
/// <param name="CorrectedBecause">Why; null for the first.</param>
[Stored("review.finding-recorded.v1")]
public sealed record FindingRecorded(
    int Number, string Finding, IReadOnlyList<QuestionAnswer> Answers, [PersonalData] string Reasons, int Views, int Agreed, [PersonalData] string? FewViewsBecause, ReviewedCase Of,
    int? Corrects, [PersonalData] string? CorrectedBecause) : ReviewEvent;

/// <summary>Something is to be learned from the case by whoever holds that role in that area.</summary>
/// <param name="Role">Who is to answer it: one of <see cref="Learners.Roles"/>.</param>
/// <param name="Agency">The agency they come from; null where it does not matter.</param>
/// <param name="Due">By when it is to be answered.</param>
[Stored("review.learning-point-raised.v1")]
public sealed record LearningPointRaised(int Number, AreaCode Area, string Role, AgencyCode? Agency, [PersonalData] string What, [Withheld] DateOnly Due) : ReviewEvent;

/// <param name="Words">What is done about it; where it is not accepted, why not.</param>
[Stored("review.learning-point-answered.v1")]
public sealed record LearningPointAnswered(int Number, [Withheld] UserId By, bool Accepted, [PersonalData] string Words) : ReviewEvent;

/// <summary>The lead asked what became of it.</summary>
[Stored("review.learning-point-followed-up.v1")]
public sealed record LearningPointFollowedUp(int Number, bool Done, [PersonalData] string Words) : ReviewEvent;

/// <summary>Somebody who worked on the case has read what was found.</summary>
[Stored("review.finding-acknowledged.v1")]
public sealed record FindingAcknowledged([Withheld] UserId By) : ReviewEvent;
