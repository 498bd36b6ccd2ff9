using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>Somebody is to review in an exercise; or joins it again, with the training they have had since.</summary>
public sealed record JoinMember(ScrutinyMember Member)
{
    public static Outcome<ExerciseEvent> Decide(JoinMember command, Act act, Exercise exercise) =>
        exercise.Closed ? new ExerciseIsClosed() :
        command.Member.User == exercise.Plan!.Lead ? new LeadIsNoMember() :
        ScrutinyBodies.All.All(body => body.Code != command.Member.Body) ? new UnknownCode("body", command.Member.Body, "body") :
        command.Member.TrainedOn > act.OccurredOn ? new InTheFuture("The day of the training") with { Field = "trainedOn" } :
        exercise.Members.GetValueOrDefault(command.Member.User) == command.Member ? new JoinedAlready(command.Member.User) :
        new MemberJoined(command.Member);
}

public sealed record ExerciseIsClosed() : Conflict("exercise-is-closed", null,
    "The exercise is closed.", "Plan a new one.");

public sealed record LeadIsNoMember() : Refusal("lead-is-no-member", null,
    "Whoever leads an exercise sees what members may not see, so they do not review in it.", "Let somebody else review, or somebody else lead.", "user");

public sealed record JoinedAlready(UserId Member) : Conflict("joined-already", null,
    $"{Member} is a member of this exercise already.", "Nothing needs doing.", "user");
