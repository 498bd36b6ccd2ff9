using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Referrals;

/// <summary>What a referral can tell beside what it has to.</summary>
[Trait("Command", "submit-referral")]
public class ReferralInFullTests
{
    private static readonly ChildParticulars _particulars = new("female", "ic1", "Polish", true, "1 Street", "Jo", "01632", "School", "attending", true, "Kim", ["slcn"]);

    private static readonly ReferredChild _robin = new(new("Robin", "Example"), Any.Born, "female", new("not-stated"), Any.District, [], null, false, _particulars);

    private static readonly ReferredOffence _described = new(OffenceCode.NotListed, Any.Offence, null, "Riding a scooter on the pavement", "summary", null, "High Street", "In a crowd", "Stopped when asked");

    private static readonly SubmitReferral _referral = new(
        Any.Case, Any.Child, _robin, "court-return", "CR/1", "PC Oak", "full", true, [_described], [],
        new("Youth Court", Any.Offence.AddDays(7), "11XX"), new(true, Any.Offence, "voluntary"), new(Release.Bail, Any.Referral.AddDays(30)), "Alex", "None known", ["missing"], new("nfa"));

    [Fact, Trait("Case", "accepted")]
    public void Everything_is_recorded_where_it_belongs()
    {
        var outcome = Submit(_referral);
        outcome.ThenHappened<ChildReferred>().Particulars.ShouldBe(_particulars);
        var referral = outcome.ThenHappened<ReferralSubmitted>();
        (referral.Origin, referral.Interview, referral.Release).ShouldBe((_referral.Origin, _referral.Interview, _referral.Release));
        (referral.CoSuspects, referral.EarlierOutcomes, referral.SuggestedDisposal).ShouldBe(("Alex", "None known", new DisposalCode("nfa")));
        referral.Flags.ShouldBe(["missing"]);
    }

    [Fact, Trait("Rule", "R17"), Trait("Case", "accepted")]
    public void An_offence_that_no_list_has_is_described_with_its_class_and_scored_by_no_matrix()
    {
        var offence = Submit(_referral with { Offences = [_described with { Seriousness = 2 }] }).ThenHappened<ReferralSubmitted>().Offences.ShouldHaveSingleItem();
        (offence.Class, offence.Group, offence.Description, offence.Place).ShouldBe(("summary", "miscellaneous", "Riding a scooter on the pavement", "High Street"));
        (offence.BaseGravity, offence.Matrix, offence.Seriousness).ShouldBe((null, null, 2));
    }

    [Fact, Trait("Rule", "R17"), Trait("Case", "refused")]
    public void Seriousness_never_stands_in_for_a_gravity_score()
    {
        var offence = Submit(_referral with { Offences = [new(new("unscored"), Any.Offence, 8)] }).ThenHappened<ReferralSubmitted>().Offences[0];
        (offence.BaseGravity, offence.Seriousness).ShouldBe((null, 8));
    }

    [Fact, Trait("Rule", "R17"), Trait("Case", "boundary")]
    public void Both_scales_stand_side_by_side_and_the_score_keeps_its_matrix()
    {
        var offence = Submit(_referral with { Offences = [new(new("theft"), Any.Offence, 5)] }).ThenHappened<ReferralSubmitted>().Offences[0];
        (offence.BaseGravity, offence.Matrix, offence.Seriousness).ShouldBe((2, "test-1", 5));
    }

    [Theory, Trait("Case", "refused")]
    [InlineData(null, "summary", "offences[0].description")]
    [InlineData("Riding", null, "offences[0].class")]
    public void A_described_offence_needs_words_and_class(string? description, string? @class, string field) =>
        Submit(_referral with { Offences = [_described with { Description = description, Class = @class }] }).ThenRefused<FieldMissing>().Field.ShouldBe(field);

    [Fact, Trait("Case", "refused")]
    public void A_class_that_is_not_that_of_the_offence_chosen_is_refused() =>
        Submit(_referral with { Offences = [new(new("theft"), Any.Offence, null, Class: "indictable-only")] }).ThenRefused<OffenceContradicts>().Known.ShouldBe("either-way");

    [Theory, Trait("Case", "refused")]
    [InlineData("gender"), InlineData("officer-observed ethnicity"), InlineData("school status"), InlineData("need"), InlineData("flag"), InlineData("disposal"), InlineData("offence group")]
    public void A_code_that_no_list_has_is_refused(string what)
    {
        SubmitReferral With(ChildParticulars particulars) => _referral with { Child = _robin with { Particulars = particulars } };
        Submit(what switch
        {
            "gender" => With(new(Gender: "x")),
            "officer-observed ethnicity" => With(new(EthnicityObserved: "x")),
            "school status" => With(new(SchoolStatus: "x")),
            "need" => With(new(Needs: ["slcn", "x"])),
            "flag" => _referral with { Flags = ["x"] },
            "disposal" => _referral with { SuggestedDisposal = new("x") },
            _ => _referral with { Offences = [_described with { Group = "x" }] },
        }).ThenRefused<UnknownCode>().What.ShouldBe(what);
    }

    [Theory, Trait("Case", "boundary")]
    [InlineData(-1, false), InlineData(0, true), InlineData(9, true), InlineData(10, false)]
    public void A_hearing_and_an_interview_lie_between_offence_and_referral(int daysAfterOffence, bool accepted)
    {
        var day = Any.Offence.AddDays(daysAfterOffence);
        var heard = Submit(_referral with { Origin = new("Youth Court", day, null) });
        var asked = Submit(_referral with { Interview = new(true, day, "voluntary") });
        if (accepted)
        {
            heard.ThenHappened<ReferralSubmitted>();
            asked.ThenHappened<ReferralSubmitted>();
            return;
        }
        heard.ThenRefused<HearingOutOfTime>();
        asked.ThenRefused<InterviewOutOfTime>();
    }

    [Fact, Trait("Case", "boundary")]
    public void A_return_on_bail_may_lie_ahead_and_a_release_has_happened()
    {
        Submit(_referral with { Release = new(Release.UnderInvestigation, Any.Referral) }).ThenHappened<ReferralSubmitted>();
        Submit(_referral with { Release = new(Release.UnderInvestigation, Any.Referral.AddDays(1)) }).ThenRefused<ReleasedInTheFuture>();
        Submit(_referral with { Release = new(Release.Bail, Any.Offence.AddDays(-1)) }).ThenRefused<ReleasedBeforeTheOffence>();
    }

    [Fact, Trait("Case", "accepted")]
    public void A_later_referral_adds_to_what_is_known_and_each_case_keeps_its_own()
    {
        var child = new ChildEvent[] { Any.Registered(), new ChildReferred(Any.Case, Any.District, [], _particulars), new ChildReferred(Any.OtherCase, Any.District, [], new(Address: "2 Street")) }
            .Aggregate(Child.Unknown, Child.Evolve);
        child.Particulars.ShouldBe(_particulars with { Address = "2 Street" });
        (child.ReferredWith[Any.Case].Address, child.ReferredWith[Any.OtherCase].School).ShouldBe(("1 Street", null));
    }

    private static When<Change> Submit(SubmitReferral command) => new(SubmitReferral.Decide(command, Any.Act(Any.Officer, Any.Referral), [], Any.Reference));
}
