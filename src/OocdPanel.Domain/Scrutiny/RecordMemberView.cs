using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A member puts on record what they think of a decision, before they know what others think and before the panel finds anything.</summary>
/// <param name="Finding">One of <see cref="Findings.All"/>, but for not agreed: a member agrees with themselves.</param>
/// <param name="Answers">One to each question in force on that day.</param>
public sealed record RecordMemberView(string Finding, IReadOnlyList<GivenAnswer> Answers, string Words)
{
    public static IReadOnlyList<string> Possible { get; } = [.. Findings.Codes.Where(code => code != Findings.NotAgreed)];

    public static Outcome<ReviewEvent> Decide(RecordMemberView command, Act act, Review review, Exercise exercise, bool acted, ReferenceData reference)
    {
        var asked = reference.ScrutinyQuestionsInForce(act.OccurredOn);
        return
            ReviewerGate.Of(act.By, review.Opened!.Number, acted, exercise) is { } mayNot ? mayNot :
            ReviewGate.IsOn(review, exercise) is { } notOn ? notOn :
            review.Views.ContainsKey(act.By) ? new ViewRecordedAlready() :
            review.Finding is not null ? new FindingStands() :
            !Possible.Contains(command.Finding) ? new UnknownCode("finding of a member", command.Finding, "finding") :
            Scrutiny.Answers.Refused(command.Answers, asked) is { } refused ? refused :
            new MemberViewRecorded(act.By, command.Finding, Scrutiny.Answers.Kept(command.Answers, asked), command.Words);
    }
}

public sealed record ViewRecordedAlready() : Conflict("view-recorded-already", null,
    "Your view on this decision is recorded, and stays as it is.", "Say at the meeting what has changed your mind: the panel’s finding is recorded there.");

public sealed record FindingStands() : Conflict("finding-stands", null,
    "The panel has recorded its finding on this decision.", "Look at the finding. A mistake in it is put right by a correction, which refers to it.");
