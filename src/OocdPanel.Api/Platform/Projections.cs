using OocdPanel.Api.Administration;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Scrutiny;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Platform;

/// <summary>Every read model, written in the transaction that appends.</summary>
public static class Projections
{
    public static IReadOnlyList<IProjection> All(ReferenceBook references) =>
    [
        new KnownChildren(), new CaseList(references), new MergedChildren(), new PanelList(), new ProgrammeList(),
        new ChildFacts(references), new OutsideFacts(), new OutcomeFacts(references), new GivenFacts(), new OffenceFacts(), new ProgrammeFacts(), new DecisionFacts(references), new CaseFacts(references),
        new VictimFacts(references), new VoiceFacts(), new FeedbackFacts(), new NeedsFacts(), new MeetingFacts(references), new ExerciseList(), new CaseActors(), new ErasedSubjects(), new ReferenceVersions(),
    ];
}
