using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>A programme ends, completed or not. Outcome 22 that was not completed goes back to the panel (R13).</summary>
public sealed record EndProgramme(bool? Completed, DateOnly? EndedOn, string? ReasonNotCompleted, string? Evidence, string? ExitPlan)
{
    private static readonly DisposalCode Outcome22 = new("outcome-22");

    public static Outcome<Change> Decide(EndProgramme command, Act act, Programme programme, Case @case, Child child)
    {
        if (programme.Ended)
            return new ProgrammeHasEnded();
        if (Lacking(command) is { } lacking)
            return lacking;
        var (completed, ended) = (command.Completed!.Value, command.EndedOn!.Value);
        if (ended > act.OccurredOn)
            return new InTheFuture("The end of the programme") with { Field = "endedOn" };
        if (ended < programme.StartedOn)
            return new BeforeTheProgramme(programme.StartedOn) with { Field = "endedOn" };

        var changes = new List<Change>
        {
            Change.To(programme.Id, new ProgrammeEnded(
                completed, ended, Age.On(child.DateOfBirth, ended), completed ? null : command.ReasonNotCompleted,
                command.Evidence, command.ExitPlan!)),
            Change.To(@case.Id, new ProgrammeFinished(programme.Id, completed, ended)),
        };
        if (!completed && programme.Disposal == Outcome22)
            changes.Add(Change.To(@case.Id, new ReturnedToPanel(programme.Disposal, command.ReasonNotCompleted!)));
        return changes.ToArray();
    }

    private static FieldMissing? Lacking(EndProgramme command) =>
        command.Completed is null ? new FieldMissing("completed", "Say whether the programme was completed: yes or no.", "R15") :
        command.EndedOn is null ? new FieldMissing("endedOn", "Give the day on which the programme ended.", "R15") :
        command.Completed == false && string.IsNullOrWhiteSpace(command.ReasonNotCompleted)
            ? new FieldMissing("reasonNotCompleted", "Say why the programme was not completed.", "R15") :
        string.IsNullOrWhiteSpace(command.ExitPlan) ? new FieldMissing("exitPlan", "Give the exit plan.", "R15") :
        null;
}
