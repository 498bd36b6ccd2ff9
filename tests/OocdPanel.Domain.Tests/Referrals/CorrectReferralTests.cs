using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests.Panels;
using Shouldly;
using Xunit;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "correct-referral")]
public class CorrectReferralTests
{
    private static readonly CorrectReferral _nothing = new(ChildFacts.None, ReferralFacts.None, null, "A slip");

    [Fact, Trait("Case", "accepted")]
    public void A_correction_says_what_it_was_what_it_is_and_why()
    {
        var happened = Correct(_nothing with { Facts = new(Admission: "denied", CrimeReference: "CR/1") }).ThenHappened<ReferralCorrected>();
        (happened.Was, happened.Is, happened.Why).ShouldBe((new ReferralFacts(Admission: "full"), new ReferralFacts(Admission: "denied"), "A slip"));
        happened.Contradicts.ShouldBeEmpty();
    }

    [Fact, Trait("Case", "accepted")]
    public void The_case_and_the_child_stand_as_corrected()
    {
        var outcome = Correct(_nothing with { Child = new(Name: new("Robyn", "Example"), Sex: "female", Particulars: new(School: "Other School")), Facts = new(EvidenceSufficient: false) });
        var corrected = Child.Evolve(Any.ChildBorn(), outcome.ThenHappened<ChildCorrected>());
        (corrected.Name.Given, corrected.Particulars.School, corrected.DateOfBirth).ShouldBe(("Robyn", "Other School", Any.Born));
        var happened = outcome.ThenHappened<ReferralCorrected>();
        happened.OfChild.ShouldBe(["name", "particulars"]);
        Case.Evolve(new(Any.Case) { Offences = [Any.OffenceOf("theft")] }, happened).EvidenceSufficient.ShouldBeFalse();
    }

    [Fact, Trait("Case", "accepted")]
    public void District_and_numbers_are_corrected_and_what_was_wrong_is_taken_out()
    {
        var known = Any.ChildBorn() with { Particulars = new(School: "Example School", SocialWorker: "Kim Carter", Needs: ["slcn"]), Identifiers = [new("pnc", "24/1"), new("police", "7")] };
        var outcome = Correct(_nothing with { Child = new(Identifiers: [new("police", "7")], Emptied: ["socialWorker", "needs", "address"]) }, known);
        var happened = outcome.ThenHappened<ChildCorrected>();
        (happened.Was.Particulars!.SocialWorker, happened.Was.Particulars.School, happened.Was.Identifiers!.Count).ShouldBe(("Kim Carter", null, 2));
        var corrected = Child.Evolve(known, happened);
        (corrected.Particulars.SocialWorker, corrected.Particulars.Needs, corrected.Particulars.School).ShouldBe((null, null, "Example School"));
        corrected.Identifiers.ShouldBe([new("police", "7")]);
        outcome.ThenHappened<ReferralCorrected>().OfChild.ShouldBe(["identifiers", "particulars"]);
        Correct(_nothing with { Child = new(Emptied: ["address"]) }, known).ThenRefused<NothingToCorrect>();
    }

    [Fact, Trait("Case", "refused")]
    public void A_case_does_not_change_hands_by_a_correction()
    {
        Correct(_nothing with { Child = new(District: new("E99999999")) }).ThenRefused<UnknownCode>().Field.ShouldBe("child.district");
        Correct(_nothing with { Child = new(Emptied: ["shoeSize"]) }).ThenRefused<UnknownCode>().Field.ShouldBe("child.emptied");
    }

    [Fact, Trait("Case", "accepted")]
    public void The_ages_at_the_offences_of_all_open_cases_follow_the_date_of_birth()
    {
        Case[] others = [Other(Journey.Allocated), Other(Journey.Closed)];
        var outcome = Correct(_nothing with { Child = new(DateOfBirth: Any.Born.AddYears(-2)) }, others: others[..1]);
        outcome.Outcome.Events.Select(change => change.Happened).OfType<ReferralCorrected>().Select(e => e.Is.Offences!.Single().AgeAtOffence).ShouldBe([15, 15]);
        Correct(_nothing with { Child = new(DateOfBirth: Any.Born.AddYears(-2)) }, others: others[1..]).ThenHappened<ReferralCorrected>();
    }

    [Fact, Trait("Case", "accepted")]
    public void Another_offence_comes_with_its_class_and_score()
    {
        var offence = Correct(_nothing with { Offence = new(0, new("affray"), Any.Offence.AddDays(-1)) }).ThenHappened<ReferralCorrected>().Is.Offences!.Single();
        (offence.Code, offence.On, offence.BaseGravity).ShouldBe((new OffenceCode("affray"), Any.Offence.AddDays(-1), 3));
    }

    [Fact, Trait("Case", "refused")]
    public void What_the_record_says_already_is_no_correction()
    {
        Correct(_nothing).ThenRefused<NothingToCorrect>();
        Correct(_nothing with { Child = new(Name: new("Robin", "Example")), Facts = new(Admission: "full") }).ThenRefused<NothingToCorrect>();
    }

    [Fact, Trait("Case", "refused")]
    public void A_correction_needs_a_reason() => Correct(_nothing with { Why = " ", Facts = new(Admission: "denied") }).ThenRefused<FieldMissing>().Field.ShouldBe("why");

    [Fact, Trait("Case", "refused")]
    public void A_case_that_has_ended_is_not_corrected() => Correct(_nothing with { Facts = new(Admission: "denied") }, Journey.Closed).ThenRefused<CaseIsOver>();

    [Theory, Trait("Case", "refused")]
    [InlineData(-1), InlineData(1)]
    public void An_offence_that_is_not_on_the_case_cannot_be_corrected(int place) =>
        Correct(_nothing with { Offence = new(place, null, Any.Offence) }).ThenRefused<NotOneOfTheOffences>().Count.ShouldBe(1);

    [Fact, Trait("Case", "refused")]
    public void A_code_that_no_list_has_is_refused() => Correct(_nothing with { Offence = new(0, new("flying"), null) }).ThenRefused<UnknownCode>();

    [Fact, Trait("Case", "boundary")]
    public void An_offence_and_a_birth_lie_no_later_than_the_referral()
    {
        Correct(_nothing with { Offence = new(0, null, Any.Referral) }).ThenHappened<ReferralCorrected>();
        Correct(_nothing with { Offence = new(0, null, Any.Referral.AddDays(1)) }).ThenRefused<OffenceInTheFuture>();
        Correct(_nothing with { Child = new(DateOfBirth: Any.Referral.AddDays(1)) }).ThenRefused<BornInTheFuture>();
    }

    [Theory, Trait("Rule", "R1"), Trait("Case", "boundary")]
    [InlineData("2014-05-01", true), InlineData("2014-05-02", false)]
    public void The_panel_decides_on_the_date_of_birth_as_corrected(string born, bool accepted)
    {
        var corrected = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture);
        var decided = DecideItemTests.Decide(new DecideItem(new("nfa"), "Reasons", "Departs", []) { Pack = 1 }, child: Any.ChildBorn(corrected));
        if (accepted)
            decided.ThenHappened<ItemDecided>();
        else
            decided.ThenRefused<TooYoung>();
    }

    [Fact, Trait("Rule", "R2"), Trait("Case", "refused")]
    public void A_caution_is_not_given_when_the_admission_was_corrected_after_the_decision()
    {
        CaseEvent[] history = [.. Journey.Confirmed("youth-caution"), new ReferralCorrected(new(Admission: "full"), new(Admission: "denied"), [], "A slip", [])];
        Scenario.Given(history).When(@case => DeliverDisposal.Decide(new("Home"), Any.Act(Any.Officer, Any.Delivery), @case, Any.ChildBorn(), Any.Reference)).ThenRefused<AdmissionLacking>();
    }

    [Fact, Trait("Case", "accepted")]
    public void What_contradicts_a_disposal_already_given_is_recorded_and_says_so()
    {
        Correct(_nothing with { Facts = new(Admission: "denied") }, Journey.Delivered("youth-caution")).ThenHappened<ReferralCorrected>().Contradicts.ShouldBe(["R2"]);
        Correct(_nothing with { Child = new(DateOfBirth: Any.Delivery.AddYears(-18)) }, Journey.Delivered("youth-caution")).ThenHappened<ReferralCorrected>().Contradicts.ShouldBe(["R1"]);
        Correct(_nothing with { Child = new(DateOfBirth: Any.Delivery.AddYears(-18).AddDays(1)) }, Journey.Delivered("youth-caution")).ThenHappened<ReferralCorrected>().Contradicts.ShouldBeEmpty();
    }

    private static Case Other(CaseEvent[] history) => history.Aggregate(new Case(Any.OtherCase), Case.Evolve);

    private static When<Change> Correct(CorrectReferral command, Child child) =>
        Scenario.Given(Journey.Allocated).When(@case => CorrectReferral.Decide(command, @case, child, [], Any.Reference));

    private static When<Change> Correct(CorrectReferral command, CaseEvent[]? history = null, params Case[] others) =>
        Scenario.Given(history ?? Journey.Allocated).When(@case => CorrectReferral.Decide(command, @case, Any.ChildBorn(), others, Any.Reference));
}
