using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>Somebody is to review in an exercise; or joins it again, with the training they have had since.</summary>
public sealed record JoinMember(ScrutinyMember Member)
{
    /// <param name="known">Everybody who is known: one who is, and was typed in other letters, would never see the exercise.</param>
    public static Outcome<ExerciseEvent> Decide(JoinMember command, Act act, Exercise exercise, IReadOnlyList<UserId> known) =>
        exercise.Closed ? new ExerciseIsClosed() :
        command.Member.User == exercise.Plan!.Lead ? new LeadIsNoMember() :
        ScrutinyBodies.All.All(body => body.Code != command.Member.Body) ? new UnknownCode("body", command.Member.Body, "body") :
        command.Member.TrainedOn > act.OccurredOn ? new InTheFuture("The day of the training") with { Field = "trainedOn" } :
        OtherwiseKnown(command.Member.User, known) is { } meant ? new WrittenOtherwise(command.Member.User, meant) :
        exercise.Members.GetValueOrDefault(command.Member.User) == command.Member ? new JoinedAlready(command.Member.User) :
        new MemberJoined(command.Member);

    private static UserId? OtherwiseKnown(UserId typed, IReadOnlyList<UserId> known) =>
        known.Contains(typed) ? null : known.Where(user => string.Equals(user.Value, typed.Value, StringComparison.OrdinalIgnoreCase)).Select(user => (UserId?)user).FirstOrDefault();
}

public sealed record WrittenOtherwise(UserId Typed, UserId Known) : Refusal("written-otherwise", null,
    $"Nobody is known as {Typed}: the user id is written {Known}.", "Write it in the same letters.", "user");

public sealed record ExerciseIsClosed() : Conflict("exercise-is-closed", null,
    "The exercise is closed.", "Plan a new one.");

public sealed record LeadIsNoMember() : Refusal("lead-is-no-member", null,
    "Whoever leads an exercise sees what members may not see, so they do not review in it.", "Let somebody else review, or somebody else lead.", "user");

public sealed record JoinedAlready(UserId Member) : Conflict("joined-already", null,
    $"{Member} is a member of this exercise already.", "Nothing needs doing.", "user");
