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
/// <param name="Given"><c>yes</c>, <c>partly</c>, <c>no</c>, or <c>not-applicable</c>.</param>
public sealed record QuestionAnswer(string Question, string Given, [property: PersonalData] string? Words);

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
[Stored("review.view-recorded.v1")]
public sealed record MemberViewRecorded(UserId Member, string Finding, IReadOnlyList<QuestionAnswer> Answers, [PersonalData] string Words) : ReviewEvent;

/// <param name="Number">From 1: a correction is the next one.</param>
/// <param name="Finding"><c>appropriate</c>, <c>appropriate-with-observations</c>, <c>inappropriate</c> or <c>not-agreed</c>.</param>
/// <param name="Corrects">The finding that this one stands in for; null for the first.</param>
[Stored("review.finding-recorded.v1")]
public sealed record FindingRecorded(int Number, string Finding, IReadOnlyList<QuestionAnswer> Answers, [PersonalData] string Reasons, int? Corrects) : ReviewEvent;

/// <param name="Role">Who is to answer it, as a role of the service or an agency's named post.</param>
[Stored("review.learning-point-raised.v1")]
public sealed record LearningPointRaised(int Number, string Role, [PersonalData] string What, DateOnly Due) : ReviewEvent;

[Stored("review.learning-point-answered.v1")]
public sealed record LearningPointAnswered(int Number, bool Accepted, [PersonalData] string Words) : ReviewEvent;

[Stored("review.learning-point-followed-up.v1")]
public sealed record LearningPointFollowedUp(int Number, bool Done, [PersonalData] string Words) : ReviewEvent;

/// <summary>Somebody who worked on the case has read what was found.</summary>
[Stored("review.finding-acknowledged.v1")]
public sealed record FindingAcknowledged([Withheld] UserId By) : ReviewEvent;
