using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

public sealed class ScreenReferralTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "screen-referral"), Trait("Case", "accepted")]
    public async Task An_eligible_referral_awaits_allocation()
    {
        var journey = await At(Stage.Referred);
        (await journey.SendAsync(Calls.ScreenReferral(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.AwaitingAllocation);
    }

    [Fact]
    public async Task An_ineligible_referral_ends_there()
    {
        var journey = await At(Stage.Ineligible);
        await ShouldBeAt(journey, Stage.Ineligible);
        await Refused(journey, Calls.AllocateCase(journey), 409, "not-at-that-stage");
        await Refused(journey, Calls.RecordVictimViews(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "screen-referral"), Trait("Case", "refused")]
    public async Task What_is_not_eligible_needs_a_reason_and_what_is_wanted_a_day()
    {
        var journey = await At(Stage.Referred);
        (await Refused(journey, Calls.FindIneligible(journey).Without("why"), 422, "field-missing")).Naming("why");
        (await Refused(journey, Calls.FindIneligible(journey).Without("because"), 422, "field-missing")).Naming("because");
        (await Refused(journey, Calls.FindIneligible(journey).With("because", "under-age"), 422, "not-under-age", "R1")).Naming("because");
        (await Refused(journey, Calls.ReturnReferral(journey).With("by", journey.Today.AddDays(-1)), 422, "wanted-in-the-past", "R18")).Naming("by");
        await journey.To(Stage.AwaitingAllocation);
        await Refused(journey, Calls.ScreenReferral(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "screen-referral"), Trait("Case", "accepted")]
    public async Task Information_is_wanted_within_the_policys_days_where_none_is_named_and_shown_as_due()
    {
        var journey = await At(Stage.Referred);
        (await journey.SendAsync(Calls.ReturnReferral(journey).Without("by"))).ShouldBeAccepted();
        var due = (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}")).Body.GetProperty("informationWanted").GetProperty("due");
        due.GetProperty("state").GetString().ShouldBe("due");
        DateOnly.Parse(due.GetProperty("by").GetString()!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(journey.Today.AddDays(5));
    }

    [Fact, Trait("Command", "screen-referral"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.Referred);
        await Forbidden(journey, Calls.ScreenReferral(journey), People.Manager);
    }

    [Fact, Trait("Command", "screen-referral"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.Referred);
        await Stale(journey, Calls.ScreenReferral(journey), journey.Case);
    }
}
