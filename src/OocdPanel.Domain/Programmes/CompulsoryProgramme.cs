using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Programmes;

/// <summary>R5: who was given a youth caution or youth conditional caution before takes part in a programme, where the disposal would otherwise leave it open.</summary>
public static class CompulsoryProgramme
{
    public static bool For(Case @case, Child child, ReferenceData reference, DateOnly on) =>
        reference.Disposals.InForce(@case.Decision!.Disposal, on) is { IsCaution: true, MayHaveProgramme: true, NeedsProgramme: false }
        && child.Disposals.Any(received => received.Case != @case.Id && received.On <= @case.DeliveredOn
            && reference.Disposals.InForce(received.Disposal, received.On) is { IsCaution: true });
}
