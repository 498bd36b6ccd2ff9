using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Reporting;
using OocdPanel.Domain.Reference;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Platform;

/// <summary>Every read model, written in the transaction that appends.</summary>
public static class Projections
{
    public static IReadOnlyList<IProjection> All(ReferenceData reference) =>
        [new KnownChildren(), new CaseList(), new PanelList(), new ProgrammeList(), new ChildFacts(reference), new ProgrammeFacts(), new DecisionFacts(reference), new ErasedSubjects()];
}
