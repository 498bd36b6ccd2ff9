using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Programmes;

/// <summary>R5: who was given a youth caution or youth conditional caution before takes part in a programme, where the disposal would otherwise leave it open.</summary>
public static class CompulsoryProgramme
{
    public static bool For(Case @case, Child child, ReferenceData reference, DateOnly on) =>
        reference.Disposals.InForce(@case.Decision!.Disposal, on) is { IsCaution: true, MayHaveProgramme: true, NeedsProgramme: false }
        && child.Outcomes.Any(earlier => earlier.Case != @case.Id && earlier.On <= @case.DeliveredOn && earlier.IsCaution(reference));
}
