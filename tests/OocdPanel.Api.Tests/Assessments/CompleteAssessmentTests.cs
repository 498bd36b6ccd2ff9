using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Assessments;

public sealed class CompleteAssessmentTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "complete-assessment"), Trait("Case", "accepted")]
    public async Task A_complete_assessment_awaits_a_countersignature()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.WriteAssessmentAsync();
        await journey.DoAsync(Calls.MakeJudgements);
        (await journey.SendAsync(Calls.CompleteAssessment(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.AwaitingCountersignature);
    }

    [Fact, Trait("Command", "complete-assessment"), Trait("Case", "refused")]
    public async Task It_is_not_complete_without_sections_and_judgements()
    {
        var journey = await At(Stage.BeingAssessed);
        await Refused(journey, Calls.CompleteAssessment(journey), 409, "assessment-not-begun");
        await journey.WriteSectionsAsync();
        await Refused(journey, Calls.CompleteAssessment(journey), 409, "assessment-unfinished");
    }

    [Fact, Trait("Command", "complete-assessment"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.WriteAssessmentAsync();
        await journey.DoAsync(Calls.MakeJudgements);
        await NotAllocated(journey, Calls.CompleteAssessment(journey));
        await Forbidden(journey, Calls.CompleteAssessment(journey), People.Manager);
    }

    [Fact, Trait("Command", "complete-assessment"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.WriteAssessmentAsync();
        await journey.DoAsync(Calls.MakeJudgements);
        await Stale(journey, Calls.CompleteAssessment(journey), journey.Case);
    }
}
