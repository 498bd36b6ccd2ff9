using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>A manager gives the case to a practitioner, or to another one later.</summary>
public sealed record AllocateCase(UserId Practitioner)
{
    public static Outcome<CaseEvent> Decide(AllocateCase command, Case @case) =>
        @case.Screening != Screening.Eligible || @case.IsOver ? new NotAtThatStage(@case.Stage, Stage.AwaitingAllocation) :
        @case.Practitioner == command.Practitioner ? new AlreadyAllocated(command.Practitioner) :
        new CaseAllocated(command.Practitioner);
}

public sealed record AlreadyAllocated(UserId To) : Conflict("already-allocated", null,
    $"The case is allocated to {To} already.", "Nothing needs doing, or choose another practitioner.", "practitioner");
