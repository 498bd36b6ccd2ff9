using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A member says that they should not review one of the drawn cases.</summary>
public sealed record DeclareInterest(int Number, string Why)
{
    public static Outcome<ExerciseEvent> Decide(DeclareInterest command, Act act, Exercise exercise) =>
        exercise.Closed ? new ExerciseIsClosed() :
        exercise.Draw is null ? new NotDrawn() :
        !exercise.Sample.ContainsKey(command.Number) ? new NotInTheSample(command.Number) :
        exercise.Interests.Contains((act.By, command.Number)) ? new DeclaredAlready(command.Number) :
        new InterestDeclared(act.By, command.Number, command.Why);
}

public sealed record DeclaredAlready(int Number) : Conflict("declared-already", null,
    $"You have declared an interest in case {Number} already.", "Nothing needs doing: you do not review it.", "number");
