using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

public sealed class WithdrawReferralTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "withdraw-referral"), Trait("Case", "accepted")]
    public async Task The_case_ends_and_comes_off_the_agenda()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.DoAsync(Calls.WithdrawReferral);
        await ShouldBeAt(journey, Stage.Withdrawn);
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}/items/{journey.Case}/pack")).Status.ShouldBe(404);
        (await journey.GetAsync(People.Practitioner, "/work?limit=100")).Text.ShouldNotContain(journey.Case.ToString());
    }

    [Fact, Trait("Command", "withdraw-referral"), Trait("Case", "refused")]
    public async Task Not_after_the_disposal_is_given_and_not_twice()
    {
        var journey = await At(Stage.Delivered);
        await Refused(journey, Calls.WithdrawReferral(journey), 409, "too-late-to-withdraw");
        journey = await At(Stage.Referred);
        await journey.DoAsync(Calls.WithdrawReferral);
        await Refused(journey, Calls.WithdrawReferral(journey), 409, "case-is-over");
    }

    [Fact, Trait("Command", "withdraw-referral"), Trait("Case", "forbidden")]
    public async Task Others_may_not_withdraw()
    {
        var journey = await At(Stage.Referred);
        await Forbidden(journey, Calls.WithdrawReferral(journey), People.VictimWorker);
    }
}
