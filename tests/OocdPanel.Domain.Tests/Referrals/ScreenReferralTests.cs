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
    public void A_referral_is_found_ineligible_with_the_reason() => Screen(Journey.Referred, new("ineligible", "Adult", null, "over-age")).Then(new FoundIneligible("Adult", "over-age"));

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R1")]
    public void A_child_under_ten_ends_as_crime_outcome_11() =>
        Screen(Journey.Referred, new("ineligible", "Nine that day", null, "under-age"), Any.Offence.AddYears(-10).AddDays(1)).Then(new FoundIneligible("Nine that day", "under-age", "11"));

    [Fact, Trait("Case", "refused"), Trait("Rule", "R1")]
    public void A_child_under_ten_is_not_eligible_whatever_was_said_at_first() =>
        Screen(Journey.Referred, new("eligible", null, null), Any.Offence.AddYears(-10).AddDays(1)).ThenRefused<TooYoung>().Field.ShouldBe("finding");

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R1")]
    public void On_the_tenth_birthday_a_child_is_eligible_and_not_under_age()
    {
        Screen(Journey.Referred, new("eligible", null, null), Any.Offence.AddYears(-10)).Then(new FoundEligible());
        Screen(Journey.Referred, new("ineligible", "Too young", null, "under-age"), Any.Offence.AddYears(-10)).ThenRefused<NotUnderAge>();
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R18")]
    public void Where_no_day_is_named_information_is_wanted_within_the_policys_working_days() => // the referral was on Friday 10 May 2024
        Screen(Journey.Referred, new("returned", "Interview", null)).Then(new ReferralReturned("Interview", new(2024, 5, 17)));

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R18")]
    public void Information_may_be_wanted_by_the_same_day() =>
        Screen(Journey.Referred, new("returned", "Interview", Any.Referral)).Then(new ReferralReturned("Interview", Any.Referral));

    [Fact, Trait("Case", "refused"), Trait("Rule", "R18")]
    public void Information_cannot_be_wanted_by_a_day_that_has_passed() =>
        Screen(Journey.Referred, new("returned", "Interview", Any.Referral.AddDays(-1))).ThenRefused<WantedInThePast>();

    [Theory, Trait("Case", "refused")]
    [InlineData("ineligible", null, "why")]
    [InlineData("ineligible", " ", "why")]
    [InlineData("returned", "", "why")]
    [InlineData("ineligible", "Adult", "because")]
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

    private static When<CaseEvent> Screen(CaseEvent[] history, ScreenReferral command, DateOnly? born = null) =>
        Given(history).When(@case => ScreenReferral.Decide(command, Any.Act(Any.Officer, Any.Referral), @case, Any.ChildBorn(born), Any.Reference));
}
