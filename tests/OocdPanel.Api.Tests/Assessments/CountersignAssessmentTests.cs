using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Assessments;

public sealed class CountersignAssessmentTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "countersign-assessment"), Trait("Case", "accepted")]
    public async Task A_countersigned_assessment_is_ready_for_the_panel()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        (await journey.SendAsync(Calls.CountersignAssessment(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.ReadyForPanel);
    }

    [Fact]
    public async Task An_assessment_sent_back_is_open_again_and_keeps_what_was_written()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        (await journey.SendAsync(Calls.SendAssessmentBack(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.BeingAssessed);
        await journey.DoAsync(Calls.CompleteAssessment);
        await ShouldBeAt(journey, Stage.AwaitingCountersignature);
    }

    [Fact, Trait("Command", "countersign-assessment"), Trait("Case", "refused")]
    public async Task The_assessor_never_countersigns_and_sending_back_needs_a_reason()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        var both = People.Practitioner.As("yjs-practitioner", "yjs-manager");
        await Refused(journey, Calls.CountersignAssessment(journey).As(both), 422, "same-person-twice", "R25");
        (await Refused(journey, Calls.SendAssessmentBack(journey).Without("comment"), 422, "field-missing")).Naming("comment");
    }

    [Fact, Trait("Command", "countersign-assessment"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        await Forbidden(journey, Calls.CountersignAssessment(journey), People.Practitioner);
    }

    [Fact, Trait("Command", "countersign-assessment"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        await Stale(journey, Calls.CountersignAssessment(journey), journey.Case, compulsory: true);
    }
}
