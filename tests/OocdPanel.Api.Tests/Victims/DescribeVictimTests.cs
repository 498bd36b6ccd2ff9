using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class DescribeVictimTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "describe-victim"), Trait("Case", "accepted")]
    public async Task Enhanced_rights_bring_the_first_contact_forward()
    {
        var journey = await At(Stage.BeingAssessed);
        var before = (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0].GetProperty("contactDue").GetProperty("by").GetString();
        await journey.DoAsync(Calls.DescribeVictim);
        var victim = (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0];
        victim.GetProperty("details").GetProperty("enhancedRights").GetBoolean().ShouldBeTrue();
        string.CompareOrdinal(victim.GetProperty("contactDue").GetProperty("by").GetString(), before).ShouldBeLessThan(0);
    }

    [Fact, Trait("Command", "describe-victim"), Trait("Case", "refused")]
    public async Task There_has_to_be_such_a_victim()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.DescribeVictim(journey).With("victim", 2), 422, "no-such-victim")).Naming("victim");
    }

    [Fact, Trait("Command", "describe-victim"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.DescribeVictim(journey), People.Practitioner);
    }
}
