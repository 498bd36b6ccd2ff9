using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>Whoever a learning point was put to says whether they accept it, and what is done about it or why not.</summary>
public sealed record AnswerLearningPoint(int Number, bool Accepted, string Words)
{
    public static Outcome<ReviewEvent> Decide(AnswerLearningPoint command, Act act, Review review) =>
        !review.LearningPoints.ContainsKey(command.Number) ? new NoSuchLearningPoint() :
        review.Answered.ContainsKey(command.Number) ? new AnsweredAlready() :
        new LearningPointAnswered(command.Number, act.By, command.Accepted, command.Words);
}

public sealed record NoSuchLearningPoint() : Refusal("no-such-learning-point", null,
    "There is no learning point with that number on this review.", "Choose one from the learning log.", "number");

public sealed record AnsweredAlready() : Conflict("answered-already", null,
    "This learning point has been answered.", "Look at the answer in the learning log.", "number");
