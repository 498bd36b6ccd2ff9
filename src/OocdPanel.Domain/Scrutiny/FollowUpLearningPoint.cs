using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>The lead asks what became of a learning point, and records whether it is done; if not, it can be followed up again.</summary>
public sealed record FollowUpLearningPoint(int Number, bool Done, string Words)
{
    public static Outcome<ReviewEvent> Decide(FollowUpLearningPoint command, Act act, Review review) =>
        !review.LearningPoints.ContainsKey(command.Number) ? new NoSuchLearningPoint() :
        !review.Answered.ContainsKey(command.Number) ? new NotAnsweredYet() :
        review.FollowedUp.TryGetValue(command.Number, out var last) && last.Done ? new DoneAlready() :
        new LearningPointFollowedUp(command.Number, command.Done, command.Words);
}

public sealed record NotAnsweredYet() : Conflict("not-answered-yet", null,
    "Nobody has answered this learning point yet.", "Follow it up once it is answered.", "number");

public sealed record DoneAlready() : Conflict("done-already", null,
    "This learning point is done.", "Look at the learning log.", "number");
