using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>Ends the case, when nothing on it is open.</summary>
public sealed record CloseCase(string Summary)
{
    public static Outcome<CaseEvent> Decide(CloseCase command, Act act, Case @case, ReferenceData reference) =>
        @case.OpenProgramme is not null ? new ProgrammeStillOpen() :
        @case.Decision?.Disposal == Outcome22 && !@case.Outcome22Final ? new Outcome22NotFinal() :
        @case.Decision?.Disposal == DeferredProsecution && @case.Ended.Contains(false) ? new DeferralAwaitsPolice() :
        @case.NotAt(Stage.Delivered, Stage.ProgrammeEnded, Stage.Outcome22Final) is { } elsewhere ? elsewhere :
        @case.Ended.IsEmpty && reference.Disposals.InForce(@case.Decision!.Disposal, act.OccurredOn) is { NeedsProgramme: true } disposal
            ? new ProgrammeNotHeld(disposal.Name) :
        new CaseClosed(command.Summary);

    private static readonly DisposalCode Outcome22 = new("outcome-22");
    private static readonly DisposalCode DeferredProsecution = new("deferred-prosecution");
}

public sealed record ProgrammeStillOpen() : Conflict("programme-open", "R15",
    "The case has a programme that has not ended.", "End the programme first: completed or not, with an exit plan.");

public sealed record ProgrammeNotHeld(string Disposal) : Conflict("programme-not-held", null,
    $"{Disposal} comes with a programme, and none has been agreed.", "Agree the plan with the child first.");

public sealed record Outcome22NotFinal() : Conflict("outcome-22-not-final", "R13",
    "Outcome 22 is not final yet.", "Finalise it with the evidence that the activity was completed, or end the programme as not completed so that the panel decides again.");

public sealed record DeferralAwaitsPolice() : Conflict("deferral-awaits-police", "R13",
    "The deferred prosecution was not completed, so the police decide whether to prosecute.", "The case stays open until the police have decided; recording that decision comes later in this service.");
