using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>R13: the police make outcome 22 final, when the activity is completed and there is evidence of it.</summary>
public sealed record FinaliseOutcome22(string? Evidence)
{
    public static Outcome<CaseEvent> Decide(FinaliseOutcome22 command, Act act, Case @case) =>
        @case.Outcome22Final ? new AlreadyFinal() :
        @case.Decision?.Disposal != DisposalCodes.Outcome22 || !@case.Confirmed ? new NotOutcome22() :
        !@case.Ended.Contains(true) ? new ActivityNotCompleted() :
        string.IsNullOrWhiteSpace(command.Evidence) ? new FieldMissing("evidence", "Give the evidence that the activity was completed.", "R13") :
        @case.NotAt(Stage.ProgrammeEnded) is { } elsewhere ? elsewhere :
        new Outcome22Finalised(command.Evidence, act.By);
}

public sealed record AlreadyFinal() : Conflict("already-final", "R13", "Outcome 22 is final already.", "Look at the evidence that is recorded.");

public sealed record NotOutcome22() : Conflict("not-outcome-22", "R13",
    "No confirmed decision for outcome 22 is in force on this case.", "Check the decision on the case.");

public sealed record ActivityNotCompleted() : Conflict("activity-not-completed", "R13",
    "Outcome 22 is final only when the activity is completed, and no completed programme is recorded.", "End the programme as completed first.");
