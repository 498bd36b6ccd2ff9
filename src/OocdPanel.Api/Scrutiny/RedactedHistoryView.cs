using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <summary>A history as members read it: who and where nobody can tell.</summary>
/// <param name="Number">What the case is called in its exercise.</param>
/// <param name="Released">Whether texts are shown at all: before the lead has checked them, none is.</param>
/// <param name="Withheld">How many texts wait for the lead: all before a release, and those that came after it.</param>
/// <param name="At">How many lines are shown: the case as it was known then.</param>
/// <param name="Lines">In the order in which things became known.</param>
/// <param name="Moments">Every line, as a moment to look from.</param>
/// <param name="Then">The case as it was known at that moment.</param>
public sealed record RedactedHistoryView(
    ReviewId Review, ExerciseId Exercise, int Number, bool Released, int Withheld, int At, IReadOnlyList<RedactedLine> Lines, IReadOnlyList<Moment> Moments,
    IReadOnlyList<KnownFact> Then, ProofView Proof)
{
    /// <summary>The reader leads this exercise; a lead can be a member of another’s.</summary>
    public bool IsLead { get; init; }

    /// <summary>The exercise is closed: nothing more is released.</summary>
    public bool Closed { get; init; }
}

/// <param name="Number">Of the line that became known then.</param>
public sealed record Moment(int Number, int Day, string What);

/// <summary>What was computed again when the history was opened.</summary>
/// <param name="Holds">Every event is as it was recorded, and those under the head are in the log that it signs.</param>
/// <param name="Events">How many were checked.</param>
/// <param name="Waiting">How many came after the last head: their chain was checked; the next head signs them.</param>
/// <param name="Head">The number of the signed head; null where none was made yet.</param>
/// <param name="Root">Its root hash, hexadecimal: what minutes can carry.</param>
/// <param name="Breaches">What does not hold.</param>
public sealed record ProofView(bool Holds, long Events, long Waiting, long? Head, string? Root, IReadOnlyList<string> Breaches);

/// <summary>The texts of a history, for the lead to look at before the members read them.</summary>
/// <param name="UpTo">To be sent back with the release: it tells whether the case has moved on.</param>
/// <param name="Version">The ETag, of the review.</param>
public sealed record ReviewTexts(ReviewId Review, ExerciseId Exercise, int Number, long Version, long UpTo, bool Released, IReadOnlyList<ReviewText> Texts);
