using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>Somebody who acted on a case has read what scrutiny found on it.</summary>
public sealed record AcknowledgeFinding
{
    public static Outcome<ReviewEvent> Decide(AcknowledgeFinding command, Act act, Review review, Exercise exercise) =>
        !exercise.Closed || review.Finding is null ? new NothingToAcknowledge() :
        review.AcknowledgedBy.Contains(act.By) ? new AcknowledgedAlready() :
        new FindingAcknowledged(act.By);
}

public sealed record NothingToAcknowledge() : Conflict("nothing-to-acknowledge", null,
    "There is no finding to read yet: findings are told when the exercise is closed.", "Wait until it is closed.");

public sealed record AcknowledgedAlready() : Conflict("acknowledged-already", null,
    "You have said that you read this finding.", "Nothing more is needed of you.");
