using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>A programme ends, completed or not. Outcome 22 that was not completed goes back to the panel; a deferred prosecution or a youth conditional caution waits for the police (R13).</summary>
public sealed record EndProgramme(bool? Completed, DateOnly? EndedOn, string? ReasonNotCompleted, string? Evidence, string? ExitPlan)
{
    /// <summary>The flags recorded at the start, at the end.</summary>
    public NeedsAtEnd? Needs { get; init; }

    /// <summary>Who takes over from here.</summary>
    public OnwardReferral? Onward { get; init; }

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
        if (completed && programme.Returned)
            return new BreachStands();
        if (command.Needs is { } needs && Unfit(needs) is { } unfit)
            return unfit;

        var changes = new List<Change>
        {
            Change.To(programme.Id, new ProgrammeEnded(
                completed, ended, Age.On(child.DateOfBirth, ended), completed ? null : command.ReasonNotCompleted,
                command.Evidence, command.ExitPlan!, command.Needs, command.Onward)),
            Change.To(@case.Id, new ProgrammeFinished(programme.Id, completed, ended)),
        };
        if (!completed && programme.Disposal == DisposalCodes.Outcome22)
            changes.Add(Change.To(@case.Id, new ReturnedToPanel(programme.Disposal, command.ReasonNotCompleted!)));
        return changes.ToArray();
    }

    private static Refusal? Unfit(NeedsAtEnd needs)
    {
        var (refusal, contradiction) = (NeedsGate.Services(needs.Services),
            NeedsGate.Contradiction(needs.EducationSuitable, needs.EducationStatus, needs.EducationHours, needs.Send, needs.SendPlan, needs.Services));
        return refusal is not null ? refusal with { Field = "needs.services" } : contradiction is null ? null : contradiction with { Field = $"needs.{contradiction.At}" };
    }

    private static FieldMissing? Lacking(EndProgramme command) =>
        command.Completed is null ? new FieldMissing("completed", "Say whether the programme was completed: yes or no.", "R15") :
        command.EndedOn is null ? new FieldMissing("endedOn", "Give the day on which the programme ended.", "R15") :
        command.Completed == false && string.IsNullOrWhiteSpace(command.ReasonNotCompleted)
            ? new FieldMissing("reasonNotCompleted", "Say why the programme was not completed.", "R15") :
        string.IsNullOrWhiteSpace(command.ExitPlan) ? new FieldMissing("exitPlan", "Give the exit plan.", "R15") :
        null;
}

public sealed record BreachStands() : Conflict("breach-stands", "R13",
    "A breach was recorded that ends the programme as not completed.", "End it as not completed, with the reason.", "completed");
