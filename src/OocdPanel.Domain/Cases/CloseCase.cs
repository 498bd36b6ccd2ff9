using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>Ends the case, when nothing on it is open.</summary>
public sealed record CloseCase(string Summary)
{
    public static Outcome<CaseEvent> Decide(CloseCase command, Act act, Case @case, Child child, ReferenceData reference) =>
        @case.OpenProgramme is not null ? new ProgrammeStillOpen() :
        @case.Decision?.Disposal == DisposalCodes.Outcome22 && !@case.Outcome22Final && !@case.Appealed ? new Outcome22NotFinal() :
        @case.AwaitsPolice ? new FailureAwaitsPolice() :
        @case.ToBeRatified is not null ? new NotRatified() :
        @case.NotAt(Stage.Delivered, Stage.ProgrammeEnded, Stage.Outcome22Final) is { } elsewhere ? elsewhere :
        @case.Ended.IsEmpty && !@case.Appealed && reference.Disposals.InForce(@case.Decision!.Disposal, act.OccurredOn) is { NeedsProgramme: true } disposal
            ? new ProgrammeNotHeld(disposal.Name) :
        @case.Ended.IsEmpty && !@case.Appealed && !@case.ProgrammeInappropriate && CompulsoryProgramme.For(@case, child, reference, act.OccurredOn) ? new ProgrammeIsCompulsory() :
        new CaseClosed(command.Summary);
}

public sealed record ProgrammeStillOpen() : Conflict("programme-open", "R15",
    "The case has a programme that has not ended.", "End the programme first: completed or not, with an exit plan.");

public sealed record ProgrammeNotHeld(string Disposal) : Conflict("programme-not-held", null,
    $"{Disposal} comes with a programme, and none has been agreed.", "Agree the plan with the child first.");

public sealed record Outcome22NotFinal() : Conflict("outcome-22-not-final", "R13",
    "Outcome 22 is not final yet.", "Finalise it with the evidence that the activity was completed, or end the programme as not completed so that the panel decides again.");

public sealed record NotRatified() : Conflict("not-ratified", "R10",
    "The case was decided urgently outside a meeting, and no meeting has heard it yet.", "List it for the next meeting, so that it is ratified.");

public sealed record ProgrammeIsCompulsory() : Conflict("programme-compulsory", "R5",
    "The child was given a caution before, so a programme is compulsory, and none has been agreed.", "Agree the plan with the child, or say why a programme is not right for them.");

public sealed record FailureAwaitsPolice() : Conflict("failure-awaits-police", "R13",
    "What was agreed was not completed, so the police decide whether to prosecute.", "Wait until the police have decided what follows.");
