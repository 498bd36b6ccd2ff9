using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

public sealed class SetBailDateTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "set-bail-date"), Trait("Case", "accepted")]
    public async Task The_date_is_shown_and_can_be_set_anew()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.SetBailDate);
        (await journey.SendAsync(Calls.SetBailDate(journey).With("on", journey.Today.AddDays(40)))).ShouldBeAccepted();
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}")).Body.GetProperty("release").GetProperty("on").GetString().ShouldBe($"{journey.Today.AddDays(40):yyyy-MM-dd}");
    }

    [Fact, Trait("Command", "set-bail-date"), Trait("Case", "refused")]
    public async Task A_release_has_happened()
    {
        var journey = await At(Stage.Referred);
        (await Refused(journey, Calls.SetBailDate(journey).With("kind", "released-under-investigation"), 422, "released-in-the-future")).Naming("on");
    }

    [Fact, Trait("Command", "set-bail-date"), Trait("Case", "forbidden")]
    public async Task Others_may_not_set_it()
    {
        var journey = await At(Stage.Referred);
        await Forbidden(journey, Calls.SetBailDate(journey), People.VictimWorker);
    }
}
