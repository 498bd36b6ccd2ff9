using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class AddVictimTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "add-victim"), Trait("Case", "accepted")]
    public async Task A_victim_named_later_stands_on_the_case_with_the_others()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.AddVictim);
        var added = (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[1];
        added.GetProperty("name").GetString().ShouldBe("Example Stores");
        added.GetProperty("namedContact").GetString().ShouldBe("Jo Keeper, manager");
        added.GetProperty("contactDue").GetProperty("state").GetString().ShouldBe("due");
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}")).Body.GetProperty("victims")[1].TryGetProperty("contact", out _).ShouldBeFalse();
    }

    [Fact, Trait("Command", "add-victim"), Trait("Case", "refused")]
    public async Task A_business_is_reached_through_somebody()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.AddVictim(journey).Without("namedContact"), 422, "field-missing")).Naming("namedContact");
        (await Refused(journey, Calls.AddVictim(journey).With("ageGroup", "adult"), 422, "not-of-a-business")).Naming("ageGroup");
    }

    [Fact, Trait("Command", "add-victim"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.AddVictim(journey), People.Practitioner);
    }
}
