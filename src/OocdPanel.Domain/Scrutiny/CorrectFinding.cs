using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>The lead puts a mistake in a finding right: by a new finding that refers to the old, which stays to be read.</summary>
/// <param name="Corrects">The number of the finding that stands.</param>
/// <param name="Because">What was wrong with it.</param>
public sealed record CorrectFinding(int Corrects, string Because, RecordFinding By)
{
    public static Outcome<ReviewEvent> Decide(CorrectFinding command, Act act, Review review, Exercise exercise, ReviewedCase of, bool acted, ReferenceData reference) =>
        review.Finding is not { } stands ? new NothingFound() :
        stands.Number != command.Corrects ? new NotTheFindingThatStands(stands.Number) :
        RecordFinding.Found(command.By, command.Corrects, command.Because, act, review, exercise, of, acted, reference);
}

public sealed record NothingFound() : Conflict("nothing-found", null,
    "The panel has found nothing on this decision yet.", "Record the finding first.");

public sealed record NotTheFindingThatStands(int Number) : Conflict("not-the-finding-that-stands", null,
    $"Finding {Number} is the one that stands.", "Correct that one.", "corrects");
