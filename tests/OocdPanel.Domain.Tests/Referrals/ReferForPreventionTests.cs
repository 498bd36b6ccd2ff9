using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "refer-for-prevention")]
public class ReferForPreventionTests
{
    private static readonly ReferredChild _robin = new(new("Robin", "Example"), Any.Born, "female", new("not-stated"), Any.District, [], null, false);

    private static readonly ReferForPrevention _referral = new(Any.Case, Any.Child, _robin, "Missing school", []);

    [Fact, Trait("Case", "accepted")]
    public void A_referral_registers_the_child_and_opens_a_case_without_an_offence() => Refer(_referral).Then(
        Change.To(Any.Child, new ChildRegistered(_robin.Name, Any.Born, "female", new("not-stated"), Any.District, [])),
        Change.To(Any.Child, new ChildReferred(Any.Case, Any.District, [])),
        Change.To(Any.Case, new PreventionReferred(Any.Child, Any.Area, Any.District, 13, "Missing school", [], Any.Practitioner, Any.Referral)));

    [Fact, Trait("Case", "accepted")]
    public void A_child_known_already_is_not_registered_again() =>
        Refer(_referral with { Child = _robin with { Match = Any.OtherChild } }, matches: new PossibleMatch(Any.OtherChild, ["pnc"], NameLikeness.Unlike, BirthLikeness.Same))
            .Outcome.Events.ShouldNotContain(change => change.Happened is ChildRegistered);

    [Fact, Trait("Case", "refused")]
    public void A_possible_match_has_to_be_answered() =>
        Refer(_referral, matches: new PossibleMatch(Any.Child, ["pnc"], NameLikeness.Unlike, BirthLikeness.Same)).ThenRefused<MayBeKnown>();

    [Fact, Trait("Case", "refused")]
    public void The_concerns_have_to_be_said() => Refer(_referral with { Concerns = " " }).ThenRefused<FieldMissing>().Field.ShouldBe("concerns");

    [Fact, Trait("Case", "refused")]
    public void A_flag_that_no_list_has_is_refused() => Refer(_referral with { Flags = ["unheard-of"] }).ThenRefused<UnknownCode>().Field.ShouldBe("flags");

    [Fact, Trait("Case", "refused")]
    public void A_child_born_after_the_referral_is_refused() => Refer(_referral, born: Any.Referral.AddDays(1)).ThenRefused<BornInTheFuture>();

    [Theory, Trait("Case", "boundary")]
    [InlineData("2014-05-10", 10)]
    [InlineData("2006-05-11", 17)]
    public void The_ages_10_and_17_on_the_day_of_the_referral_are_accepted(string born, int age) =>
        Refer(_referral, DateOnly.Parse(born, null)).ThenHappened<PreventionReferred>().AgeAtReferral.ShouldBe(age);

    [Fact, Trait("Case", "boundary")]
    public void One_day_before_the_tenth_birthday_is_too_young() => Refer(_referral, new(2014, 5, 11)).ThenRefused<TooYoungForPrevention>();

    [Fact, Trait("Case", "boundary")]
    public void The_eighteenth_birthday_is_too_old() => Refer(_referral, new(2006, 5, 10)).ThenRefused<TooOldForPrevention>();

    [Theory, Trait("Case", "boundary")]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    public void A_child_born_on_a_leap_day_is_18_on_the_first_of_March(string day, bool tooOld)
    {
        var on = DateOnly.Parse(day, null);
        var outcome = ReferForPrevention.Decide(_referral with { Child = _robin with { DateOfBirth = new(2008, 2, 29) } }, Any.Act(Any.Officer, on), [], Any.Reference);
        (outcome.Refusal is TooOldForPrevention).ShouldBe(tooOld);
    }

    private static When<Change> Refer(ReferForPrevention command, DateOnly? born = null, params PossibleMatch[] matches) => new(ReferForPrevention.Decide(
        command with { Child = command.Child with { DateOfBirth = born ?? command.Child.DateOfBirth } }, Any.Act(Any.Practitioner, Any.Referral), matches, Any.Reference));
}
