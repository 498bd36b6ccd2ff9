using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Assessments;

public sealed class MakeJudgementsTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "make-judgements"), Trait("Case", "accepted")]
    public async Task Judgements_follow_the_sections()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.WriteSectionsAsync();
        (await journey.SendAsync(Calls.MakeJudgements(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("judgements").GetProperty("riskOfSeriousHarm").GetString().ShouldBe("low");
    }

    [Fact, Trait("Command", "make-judgements"), Trait("Case", "refused")]
    public async Task Nothing_is_judged_before_every_section_is_written()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.BeginAssessmentAsync();
        await Refused(journey, Calls.MakeJudgements(journey), 409, "assessment-unfinished");
    }

    [Fact, Trait("Command", "make-judgements"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.WriteSectionsAsync();
        await NotAllocated(journey, Calls.MakeJudgements(journey));
        await Forbidden(journey, Calls.MakeJudgements(journey), People.Manager);
    }

    [Fact, Trait("Command", "make-judgements"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.WriteSectionsAsync();
        await Stale(journey, Calls.MakeJudgements(journey), journey.Case);
    }
}
