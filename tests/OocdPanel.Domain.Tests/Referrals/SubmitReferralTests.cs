using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "submit-referral")]
public class SubmitReferralTests
{
    private static readonly ReferredChild _robin = new(new("Robin", "Example"), Any.Born, "female", new("not-stated"), Any.District, [new("pnc", "24/1")], null, false);

    private static readonly SubmitReferral _referral = new(
        Any.Case, Any.Child, _robin, "police", "CR/1", "PC Oak", "full", true, [new(new("theft"), Any.Offence, 3)], [new("Sam Sample", null)]);

    [Fact, Trait("Case", "accepted")]
    public void A_referral_registers_the_child_and_opens_a_case() => Submit(_referral).Then(
        Change.To(Any.Child, new ChildRegistered(_robin.Name, Any.Born, "female", new("not-stated"), Any.District, _robin.Identifiers)),
        Change.To(Any.Child, new ChildReferred(Any.Case, Any.District, _robin.Identifiers)),
        Change.To(Any.Case, new ReferralSubmitted(
            Any.Child, Any.Area, Any.District, "police", "CR/1", "PC Oak", "full", true,
            [new(new("theft"), "theft", "either-way", Any.Offence, 13, 2, "test-1", 3)], [new(1, "Sam Sample", null)], Any.Officer, Any.Referral)));

    [Fact, Trait("Case", "accepted")]
    public void A_child_known_already_is_not_registered_again()
    {
        var known = new ChildId(Guid.Parse("00000000-0000-0000-0000-000000000001"));
        var outcome = Submit(_referral with { Child = _robin with { Match = known } }, new PossibleMatch(known, ["pnc"], NameLikeness.Unlike, BirthLikeness.Same));

        outcome.ThenHappened<ReferralSubmitted>().Child.ShouldBe(known);
        outcome.Outcome.Events.ShouldNotContain(change => change.Happened is ChildRegistered);
    }

    [Fact, Trait("Case", "accepted")]
    public void A_new_child_may_look_like_a_known_one_when_whoever_refers_says_so() =>
        Submit(_referral with { Child = _robin with { IsNew = true } }, new PossibleMatch(Any.Child, [], NameLikeness.Same, BirthLikeness.Same)).ThenHappened<ChildRegistered>();

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R9")]
    public void A_victim_with_enhanced_rights_is_described_so_at_once()
    {
        var outcome = Submit(_referral with { Victims = [new("Sam Sample", null), new("Lee Late", "01632 960001", EnhancedRights: true)] });
        outcome.ThenHappened<VictimDescribed>().ShouldBe(new VictimDescribed(2, null, null, VictimDetails.None with { EnhancedRights = true }, Any.Officer));
        var @case = outcome.Outcome.Events.Select(change => change.Happened).OfType<CaseEvent>().Aggregate(new OocdPanel.Domain.Cases.Case(Any.Case), OocdPanel.Domain.Cases.Case.Evolve);
        (@case.Victim(1).Details.EnhancedRights, @case.Victim(2).Details.EnhancedRights, @case.Victim(2).EnteredBy).ShouldBe((false, true, Any.Officer));
    }

    [Fact, Trait("Case", "refused")]
    public void A_possible_match_has_to_be_answered() =>
        Submit(_referral, new PossibleMatch(Any.Child, ["pnc"], NameLikeness.Unlike, BirthLikeness.Same)).ThenRefused<MayBeKnown>().Matches.Count.ShouldBe(1);

    [Fact, Trait("Case", "refused")]
    public void A_child_who_does_not_match_cannot_be_named() =>
        Submit(_referral with { Child = _robin with { Match = Any.Child } }).ThenRefused<NotAMatch>();

    [Fact, Trait("Rule", "R1"), Trait("Case", "refused")]
    public void A_known_child_with_another_date_of_birth_is_not_taken_as_given() =>
        Submit(_referral with { Child = _robin with { Match = Any.Child } }, new PossibleMatch(Any.Child, [], NameLikeness.SoundsAlike, BirthLikeness.OneDigitOff))
            .ThenRefused<BornOnAnotherDay>().Field.ShouldBe("child.dateOfBirth");

    [Fact, Trait("Case", "refused")]
    public void A_referral_without_an_offence_is_refused() => Submit(_referral with { Offences = [] }).ThenRefused<FieldMissing>().Field.ShouldBe("offences");

    [Fact, Trait("Case", "refused")]
    public void An_offence_after_the_referral_is_refused() => Submit(OffenceOn(Any.Referral.AddDays(1))).ThenRefused<OffenceInTheFuture>();

    [Fact, Trait("Case", "boundary")]
    public void An_offence_on_the_day_of_the_referral_is_accepted() => Submit(OffenceOn(Any.Referral)).ThenHappened<ReferralSubmitted>();

    [Theory, Trait("Rule", "R23"), Trait("Case", "refused")]
    [InlineData("child.district")]
    [InlineData("child.ethnicity")]
    [InlineData("child.sex")]
    [InlineData("offences[0].code")]
    public void A_code_that_is_on_no_list_is_refused_by_its_field(string field) => Submit(field switch
    {
        "child.district" => _referral with { Child = _robin with { District = new("E99999999") } },
        "child.ethnicity" => _referral with { Child = _robin with { Ethnicity = new("martian") } },
        "child.sex" => _referral with { Child = _robin with { Sex = "Robin is a girl" } },
        _ => _referral with { Offences = [new(new("piracy"), Any.Offence, null)] },
    }).ThenRefused<UnknownCode>().Field.ShouldBe(field);

    [Theory, Trait("Rule", "R23"), Trait("Case", "boundary")]
    [InlineData("E07000026", "2023-03-31", "cumbria")]
    [InlineData("E07000026", "2023-04-01", null)]
    [InlineData("E06000063", "2023-03-31", null)]
    [InlineData("E06000063", "2023-04-01", "cumberland")]
    public void The_district_is_looked_up_on_the_day_of_the_referral(string district, string day, string? area)
    {
        var referred = Day(day);
        var outcome = Submit(OffenceOn(referred) with { Child = _robin with { District = new(district) } }, on: referred);
        if (area is null)
            outcome.ThenRefused<UnknownCode>();
        else
            outcome.ThenHappened<ReferralSubmitted>().Area.ShouldBe(new(area));
    }

    [Theory, Trait("Rule", "R23"), Trait("Case", "accepted")]
    [InlineData("2023-08-31", null)]
    [InlineData("2023-09-01", "test-1")]
    public void The_offence_keeps_the_version_of_the_matrix_that_scored_it(string day, string? matrix)
    {
        var offence = Submit(OffenceOn(Day(day)), on: Day(day)).ThenHappened<ReferralSubmitted>().Offences.ShouldHaveSingleItem();
        offence.Matrix.ShouldBe(matrix);
        offence.BaseGravity.HasValue.ShouldBe(matrix is not null);
    }

    [Theory, Trait("Rule", "R1"), Trait("Case", "boundary")]
    [InlineData("2014-05-02", 9)]
    [InlineData("2014-05-01", 10)]
    [InlineData("2006-05-02", 17)]
    [InlineData("2006-05-01", 18)]
    public void Age_at_the_offence_turns_on_the_birthday(string born, int age) => Aged(Day(born), Any.Offence, age);

    [Theory, Trait("Rule", "R1"), Trait("Case", "boundary")]
    [InlineData("2012-02-29", "2022-02-28", 9)]
    [InlineData("2012-02-29", "2022-03-01", 10)]
    [InlineData("2004-02-29", "2022-02-28", 17)]
    [InlineData("2004-02-29", "2022-03-01", 18)]
    [InlineData("2014-02-28", "2024-02-28", 10)]
    [InlineData("2014-03-01", "2024-02-29", 9)]
    public void A_leap_day_s_birthday_is_on_1_March_in_other_years(string born, string offence, int age) => Aged(Day(born), Day(offence), age);

    [Fact, Trait("Rule", "R1"), Trait("Case", "accepted")]
    public void A_child_of_13_can_be_referred() => Aged(Any.Born, Any.Offence, 13);

    [Theory, Trait("Rule", "R1"), Trait("Case", "refused")]
    [InlineData("2014-06-15", "under-age")]
    [InlineData("2006-01-15", "over-age")]
    public void One_offence_outside_the_ages_is_enough_to_refuse(string born, string code)
    {
        var child = _robin with { DateOfBirth = Day(born) };
        Submit(_referral with { Child = child, Offences = [new(new("theft"), Day("2023-09-01"), null), new(new("theft"), Any.Offence, null)] })
            .Outcome.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact, Trait("Rule", "R1"), Trait("Case", "refused")]
    public void Under_ten_the_advice_is_to_record_outcome_11_and_tell_social_care()
    {
        var refused = Submit(_referral with { Child = _robin with { DateOfBirth = Day("2015-01-01") } }).ThenRefused<TooYoung>();
        refused.Advice.ShouldContain("outcome 11");
        refused.Advice.ShouldContain("social care");
        refused.Rule.ShouldBe("R1");
    }

    private static void Aged(DateOnly born, DateOnly offence, int age)
    {
        var outcome = Submit(OffenceOn(offence) with { Child = _robin with { DateOfBirth = born, District = new(offence < Reference.Sample.SplitDay ? "E07000026" : "E06000063") } }, on: offence);
        if (age < 10)
            outcome.ThenRefused<TooYoung>();
        else if (age > 17)
            outcome.ThenRefused<NotAChild>();
        else
            outcome.ThenHappened<ReferralSubmitted>().Offences[0].AgeAtOffence.ShouldBe(age);
    }

    private static SubmitReferral OffenceOn(DateOnly day) => _referral with { Offences = [new(new("theft"), day, null)] };

    private static When<Change> Submit(SubmitReferral referral, params PossibleMatch[] matches) => Submit(referral, Any.Referral, matches);

    private static When<Change> Submit(SubmitReferral referral, DateOnly on, params PossibleMatch[] matches) =>
        new(SubmitReferral.Decide(referral, Any.Act(Any.Officer, on), matches, Any.Reference));

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
