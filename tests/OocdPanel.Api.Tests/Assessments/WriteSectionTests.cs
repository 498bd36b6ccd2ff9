using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Assessments;

public sealed class WriteSectionTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "write-section"), Trait("Case", "accepted")]
    public async Task A_section_can_be_written_again()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.BeginAssessmentAsync();
        (await journey.SendAsync(Calls.WriteSection(journey))).ShouldBeAccepted();
        (await journey.SendAsync(Calls.WriteSection(journey).With("text", "Seen again."))).ShouldBeAccepted();
        var sections = (await journey.GetAsync(People.Practitioner, $"/cases/{journey.Case}")).Body.GetProperty("assessment");
        sections.GetArrayLength().ShouldBe(1);
        sections[0].GetProperty("text").GetString().ShouldBe("Seen again.");
    }

    [Fact, Trait("Command", "write-section"), Trait("Case", "refused")]
    public async Task Sections_come_in_order()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.BeginAssessmentAsync();
        (await Refused(journey, Calls.WriteSection(journey, "diversity"), 409, "section-out-of-order")).Naming("section");
    }

    [Fact, Trait("Command", "write-section"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.BeginAssessmentAsync();
        await NotAllocated(journey, Calls.WriteSection(journey));
        await Forbidden(journey, Calls.WriteSection(journey), People.Manager);
    }

    [Fact, Trait("Command", "write-section"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.BeginAssessmentAsync();
        await Stale(journey, Calls.WriteSection(journey), journey.Case);
    }
}
