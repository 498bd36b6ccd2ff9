using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "screen-referral")]
public class ScreenReferralTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_referral_is_found_eligible() => Screen(Journey.Referred, new("eligible", null, null)).Then(new FoundEligible());

    [Fact, Trait("Case", "accepted")]
    public void A_referral_is_found_ineligible_with_the_reason() => Screen(Journey.Referred, new("ineligible", "Adult", null)).Then(new FoundIneligible("Adult"));

    [Fact, Trait("Case", "boundary")]
    public void Information_may_be_wanted_by_the_same_day() =>
        Screen(Journey.Referred, new("returned", "Interview", Any.Referral)).Then(new ReferralReturned("Interview", Any.Referral));

    [Fact, Trait("Case", "refused")]
    public void Information_cannot_be_wanted_by_a_day_that_has_passed() =>
        Screen(Journey.Referred, new("returned", "Interview", Any.Referral.AddDays(-1))).ThenRefused<WantedInThePast>();

    [Theory, Trait("Case", "refused")]
    [InlineData("ineligible", null, "why")]
    [InlineData("ineligible", " ", "why")]
    [InlineData("returned", "", "why")]
    [InlineData("returned", "Interview", "by")]
    public void What_is_missing_is_named(string finding, string? why, string field) =>
        Screen(Journey.Referred, new(finding, why, null)).ThenRefused<FieldMissing>().Field.ShouldBe(field);

    [Fact, Trait("Case", "refused")]
    public void A_referral_is_screened_once() => Screen(Journey.Eligible, new("eligible", null, null)).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void A_referral_returned_for_information_waits_for_the_answer() =>
        Screen([.. Journey.Referred, new ReferralReturned("Interview", Any.Referral)], new("eligible", null, null)).ThenRefused<NotAtThatStage>()
            .Is.ShouldBe(Stage.ReturnedForInformation);

    [Fact, Trait("Case", "accepted")]
    public void After_the_answer_it_is_screened_again() =>
        Screen([.. Journey.Referred, new ReferralReturned("Interview", Any.Referral), new InformationProvided("Here")], new("eligible", null, null))
            .Then(new FoundEligible());

    private static When<CaseEvent> Screen(CaseEvent[] history, ScreenReferral command) =>
        Given(history).When(@case => ScreenReferral.Decide(command, Any.Act(Any.Officer, Any.Referral), @case));
}
