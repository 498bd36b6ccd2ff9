using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class RecordViewTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-view"), Trait("Case", "accepted")]
    public async Task What_a_member_says_stands_on_the_case_and_in_its_history()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.DoAsync(Calls.RecordView);
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("views")[0].GetProperty("agency").GetString().ShouldBe("health");
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("h.wu recorded a view for health: Robin keeps every appointment with us.");
        var officer = await journey.GetAsync(People.Officer, $"/cases/{journey.Case}/history");
        officer.Text.ShouldNotContain("appointment");
    }

    [Fact, Trait("Command", "record-view"), Trait("Case", "refused")]
    public async Task Before_the_decision_there_is_nothing_to_dissent_from()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await Refused(journey, Calls.RecordView(journey).With("kind", "dissent"), 409, "nothing-to-dissent-from")).Naming("kind");
        await journey.DoAsync(Calls.DecideItem);
        (await journey.SendAsync(Calls.RecordView(journey).With("kind", "dissent"))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "record-view"), Trait("Case", "forbidden")]
    public async Task Only_a_member_of_the_meeting_has_one_to_record()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.RecordView(journey).As(People.OtherMember), 404, "not-found");
        await Refused(journey, Calls.RecordView(journey).As(People.Manager), 404, "not-found");
        await Refused(journey, Calls.RecordView(journey).As(People.Practitioner), 403, "role-not-allowed");
    }
}
