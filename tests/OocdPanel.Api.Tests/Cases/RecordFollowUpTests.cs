using OocdPanel.Api.Tests.BadInput;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

public sealed class RecordFollowUpTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-follow-up"), Trait("Case", "accepted")]
    public async Task After_six_months_it_stands_on_the_closed_case_whether_the_child_offended_again()
    {
        var (journey, _) = await Ready.ForAsync(Service, "record-follow-up");
        (await journey.SendAsync(Calls.RecordFollowUp(journey))).ShouldBeAccepted();
        var found = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body;
        found.GetProperty("followUps")[0].GetProperty("months").GetInt32().ShouldBe(6);
        found.GetProperty("followUpsDue")[0].GetProperty("months").GetInt32().ShouldBe(12);
        await Refused(journey, Calls.RecordFollowUp(journey), 409, "followed-up-already");
    }

    [Fact, Trait("Command", "record-follow-up"), Trait("Case", "refused")]
    public async Task Nothing_is_recorded_before_the_months_have_passed()
    {
        var journey = await At(Stage.Closed);
        (await Refused(journey, Calls.RecordFollowUp(journey), 409, "window-still-open")).Naming("months");
        (await Refused(journey, Calls.RecordFollowUp(journey).With("months", 9), 422, "no-such-window")).Naming("months");
    }

    [Fact, Trait("Command", "record-follow-up"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var (journey, _) = await Ready.ForAsync(Service, "record-follow-up");
        await Forbidden(journey, Calls.RecordFollowUp(journey), People.Sergeant);
    }
}
