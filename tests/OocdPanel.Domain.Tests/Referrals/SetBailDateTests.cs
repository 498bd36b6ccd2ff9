using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using Xunit;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "set-bail-date")]
public class SetBailDateTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_date_is_set_and_set_anew()
    {
        Set(Release.Bail, Any.Referral.AddDays(28)).Then(new BailDateSet(new(Release.Bail, Any.Referral.AddDays(28))));
        Set(Release.Bail, Any.Meeting, [.. Journey.Referred, new BailDateSet(new(Release.Bail, Any.Referral))]).ThenHappened<BailDateSet>();
    }

    [Fact, Trait("Case", "boundary")]
    public void A_release_lies_between_the_offence_and_now()
    {
        Set(Release.UnderInvestigation, Any.Offence).ThenHappened<BailDateSet>();
        Set(Release.UnderInvestigation, Any.Offence.AddDays(-1)).ThenRefused<ReleasedBeforeTheOffence>();
        Set(Release.UnderInvestigation, Any.Referral).ThenHappened<BailDateSet>();
        Set(Release.UnderInvestigation, Any.Referral.AddDays(1)).ThenRefused<ReleasedInTheFuture>();
    }

    [Fact, Trait("Case", "refused")]
    public void Nothing_is_set_on_a_case_that_has_ended() => Set(Release.Bail, Any.Referral, Journey.Closed).ThenRefused<CaseIsOver>();

    private static When<CaseEvent> Set(string kind, DateOnly on, CaseEvent[]? history = null) => Scenario.Given(history ?? Journey.Referred)
        .When(@case => SetBailDate.Decide(new(new(kind, on)), Any.Act(Any.Officer, Any.Referral), @case));
}
