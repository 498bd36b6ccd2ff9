using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>The lead records what the panel found on a decision. Nothing of it changes the case.</summary>
/// <param name="Finding">One of <see cref="Findings.All"/>.</param>
/// <param name="Agreed">How many of the members who recorded a view agree with it.</param>
/// <param name="FewViewsBecause">Why it is found on fewer than <see cref="FewestViews"/> views; null where there are enough.</param>
public sealed record RecordFinding(string Finding, IReadOnlyList<GivenAnswer> Answers, string Reasons, int Agreed, string? FewViewsBecause)
{
    /// <summary>Members’ own views that come before a finding: a local choice.</summary>
    public const int FewestViews = 2;

    public static Outcome<ReviewEvent> Decide(RecordFinding command, Act act, Review review, Exercise exercise, ReviewedCase of, bool acted, ReferenceData reference) =>
        review.Finding is not null ? new FindingStands() : Found(command, null, null, act, review, exercise, of, acted, reference);

    /// <summary>The next finding, whether it is the first or corrects one.</summary>
    internal static Outcome<ReviewEvent> Found(
        RecordFinding command, int? corrects, string? because, Act act, Review review, Exercise exercise, ReviewedCase of, bool acted, ReferenceData reference)
    {
        var (asked, views) = (reference.ScrutinyQuestionsInForce(act.OccurredOn), review.ViewsIn(exercise).Count);
        return
            ReviewerGate.Of(act.By, review.Opened!.Number, acted, exercise) is { } mayNot ? mayNot :
            ReviewGate.IsOn(review, exercise) is { } notOn ? notOn :
            views < FewestViews && string.IsNullOrWhiteSpace(command.FewViewsBecause) ? new FewViews(views) :
            command.Agreed > views ? new MoreAgreedThanThought(views) :
            Scrutiny.Answers.Refused(command.Answers, asked) is { } refused ? refused :
            new FindingRecorded(
                review.Findings.Count + 1, command.Finding, Scrutiny.Answers.Kept(command.Answers, asked), command.Reasons, views, command.Agreed,
                views < FewestViews ? command.FewViewsBecause : null, of, corrects, because);
    }
}

public sealed record FewViews(int Recorded) : Conflict("few-views", null,
    $"{Recorded} of the members have recorded their own view, and a finding wants {RecordFinding.FewestViews} at least.", "Wait for the others, or say why the panel finds without them.", "fewViewsBecause");

public sealed record MoreAgreedThanThought(int Recorded) : Refusal("more-agreed-than-thought", null,
    $"{Recorded} members recorded a view, so no more can agree.", $"Give a number from 0 to {Recorded}.", "agreed");
