using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Reference;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Platform;

/// <summary>Every read model, written in the transaction that appends.</summary>
public static class Projections
{
#pragma warning disable IDE0060 // The figures' projections classify by the reference data in force.
    public static IReadOnlyList<IProjection> All(ReferenceData reference) =>
        [new KnownChildren(), new CaseList(), new PanelList(), new ProgrammeList()];
#pragma warning restore IDE0060
}
