using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A member reviews no more in an exercise; what they said stays.</summary>
public sealed record RemoveMember(UserId Member)
{
    public static Outcome<ExerciseEvent> Decide(RemoveMember command, Exercise exercise) =>
        exercise.Closed ? new ExerciseIsClosed() :
        !exercise.Members.ContainsKey(command.Member) ? new NoSuchMember(command.Member) :
        new MemberLeft(command.Member);
}

public sealed record NoSuchMember(UserId Member) : Conflict("no-such-member", null,
    $"{Member} is not a member of this exercise.", "Look at its members.", "user");
