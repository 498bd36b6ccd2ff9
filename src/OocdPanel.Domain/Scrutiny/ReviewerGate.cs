using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>R25: whether a member may review a drawn case.</summary>
public static class ReviewerGate
{
    /// <param name="acted">Whether they did anything on the case, on its programmes, or at a meeting that heard it.</param>
    /// <returns>Null when they may.</returns>
    public static Refusal? Of(UserId member, int number, bool acted, Exercise exercise) =>
        acted ? new ActedOnTheCase() :
        exercise.Interests.Contains((member, number)) ? new HasAnInterest() :
        null;
}

public sealed record ActedOnTheCase() : Refusal("acted-on-the-case", "R25",
    "You acted on this case yourself, so you do not review it.", "Leave it to the other members.");

public sealed record HasAnInterest() : Refusal("has-an-interest", "R25",
    "You declared an interest in this case, so you do not review it.", "Leave it to the other members.");
