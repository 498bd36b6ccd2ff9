using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>What happens in one scrutiny exercise, from its plan to its report: the vocabulary of the exercise stream.</summary>
public abstract record ExerciseEvent;

/// <summary>What the decisions looked at have in common; an empty list means all.</summary>
/// <param name="Flags">Of <see cref="ThemeFlags"/>: a decision with any of them is in.</param>
/// <param name="Words">The theme in words, for its readers.</param>
public sealed record Theme(IReadOnlyList<string> OffenceGroups, IReadOnlyList<DisposalCode> Disposals, IReadOnlyList<string> Flags, string? Words);

/// <summary>Somebody who reviews.</summary>
/// <param name="Body">Whom they come from: one of <see cref="ScrutinyBodies"/>.</param>
/// <param name="TrainedOn">When they were trained for scrutiny; null where that is not known.</param>
public sealed record ScrutinyMember([property: Withheld] UserId User, string Body, [property: Withheld] DateOnly? TrainedOn);

/// <summary>An area, and the days of the period on which it belonged to what is looked at.</summary>
/// <param name="To">The last of the days.</param>
public sealed record ExerciseArea(AreaCode Area, DateOnly From, DateOnly To);

/// <summary>A confirmed decision that could be drawn.</summary>
/// <param name="Confirmation">The version of the case at which the police confirmed.</param>
/// <param name="Stratum">What it counts as, such as <c>youth-caution|female</c>; empty where nothing is stratified.</param>
/// <param name="Override">R7 was overridden.</param>
public sealed record FrameCase(CaseId Case, long Confirmation, string Stratum, bool Override);

/// <summary>A decision that was drawn, and the review that it gets.</summary>
/// <param name="Number">From 1, in the order of the draw: reviewers know the case by it.</param>
/// <param name="Confirmation">As in the frame.</param>
/// <param name="InFull">Reviewed because all of its kind are; it counts to no percentage.</param>
public sealed record DrawnCase(int Number, CaseId Case, long Confirmation, ReviewId Review, string Stratum, bool InFull);

/// <param name="Kind"><c>external</c> (led by the police and crime commissioner) or <c>internal</c>.</param>
/// <param name="Area">An area, a service or a force.</param>
/// <param name="Areas">What it stood for on each day of the period, when the exercise was planned.</param>
/// <param name="From">The first day of confirmations looked at.</param>
/// <param name="To">The last.</param>
/// <param name="Size">How many are drawn at random.</param>
/// <param name="Strata">By what the frame is stratified: codes of <see cref="Scrutiny.Strata"/>.</param>
/// <param name="OverridesInFull">R7 overrides are all reviewed, as a stratum of their own.</param>
[Stored("exercise.planned.v1")]
public sealed record ExercisePlanned(
    string Kind, AreaCode Area, IReadOnlyList<ExerciseArea> Areas, DateOnly From, DateOnly To, string Title, Theme Theme, int Size, IReadOnlyList<string> Strata, bool OverridesInFull, [Withheld] UserId Lead) : ExerciseEvent;

/// <summary>Somebody joins, or what is known of a member’s training changes.</summary>
[Stored("exercise.member-joined.v1")]
public sealed record MemberJoined(ScrutinyMember Member) : ExerciseEvent;

[Stored("exercise.member-left.v1")]
public sealed record MemberLeft([Withheld] UserId Member) : ExerciseEvent;

/// <summary>Every confirmed decision in scope, as the log knew it at a position. It does not change any more.</summary>
/// <param name="Hash">SHA-256 of <see cref="Frame.Text"/>, hexadecimal.</param>
[Stored("exercise.frame-frozen.v1")]
public sealed record FrameFrozen(IReadOnlyList<FrameCase> Cases, string Hash, long Position) : ExerciseEvent;

/// <param name="Algorithm">Name and version of the documented draw.</param>
/// <param name="Seed">What the draw follows from, with the frame.</param>
/// <param name="Seeding"><c>given</c> by whoever drew, or made by the <c>service</c>.</param>
/// <param name="Size">How many were drawn at random.</param>
[Stored("exercise.sample-drawn.v1")]
public sealed record SampleDrawn(string Algorithm, string Seed, string Seeding, int Size, IReadOnlyList<DrawnCase> Cases) : ExerciseEvent;

/// <summary>A drawn case cannot be reviewed, so the next of its stratum takes its place.</summary>
[Stored("exercise.case-replaced.v1")]
public sealed record CaseReplaced(int Number, DrawnCase By, [PersonalData] string Why) : ExerciseEvent;

/// <summary>A member says that they know whom a drawn case is about, or have an interest in it: they do not review it.</summary>
[Stored("exercise.interest-declared.v1")]
public sealed record InterestDeclared([Withheld] UserId Member, int Number, [PersonalData] string Why) : ExerciseEvent;

/// <param name="UnfinishedBecause">Why drawn cases are without a finding; null where each has one.</param>
/// <param name="Unfinished">Their numbers.</param>
[Stored("exercise.closed.v1")]
public sealed record ExerciseClosed(string Summary, [PersonalData] string? UnfinishedBecause, IReadOnlyList<int> Unfinished) : ExerciseEvent;

/// <summary>One document of a report, as it is served.</summary>
/// <param name="Format"><c>html</c>, <c>csv</c> or <c>json</c>.</param>
/// <param name="Hash">SHA-256 of the text in UTF-8, hexadecimal.</param>
public sealed record PublishedDocument(string Format, string Hash, string Text);

/// <summary>What was found has left the service: small counts hidden, and no words but those written for it.</summary>
/// <param name="Number">Reports of the exercise are numbered from 1.</param>
/// <param name="Exercises">Those it is of; this one first.</param>
/// <param name="Summary">Written by the lead to be published.</param>
[Stored("exercise.report-published.v1")]
public sealed record ReportPublished(int Number, string Title, IReadOnlyList<ExerciseId> Exercises, string Summary, IReadOnlyList<PublishedDocument> Documents) : ExerciseEvent;
