using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>A manager hands the case, and a programme that runs, to another area: the child moved, or their own area takes it on.</summary>
public sealed record TransferCase(AreaCode To, string Why)
{
    public static Outcome<Change> Decide(TransferCase command, Act act, Case @case, ReferenceData reference) =>
        @case.IsOver ? new CaseIsOver() :
        !reference.Areas.Find(command.To, act.OccurredOn).Found ? new UnknownCode("area", command.To.Value, "to") :
        command.To == @case.Area ? new ThereAlready(command.To) :
        @case.Stage == Stage.AwaitingPanel ? new OnAnAgenda() :
        (Change[])
        [
            Change.To(@case.Id, new CaseTransferred(@case.Area, command.To, command.Why)),
            .. @case.OpenProgramme is { } programme
                ? new[] { Change.To(programme, new Programmes.ProgrammeTransferred(@case.Area, command.To, act.OccurredOn)) }
                : [],
        ];
}

public sealed record ThereAlready(AreaCode Area) : Conflict("there-already", null,
    $"The case is with {Area} already.", "Choose another area, or leave it where it is.", "to");

public sealed record OnAnAgenda() : Conflict("on-an-agenda", null,
    "The case is on the agenda of a panel of this area.", "Transfer it when the meeting has decided, or has closed without hearing it.");
