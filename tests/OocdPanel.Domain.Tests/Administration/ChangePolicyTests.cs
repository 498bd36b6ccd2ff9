using OocdPanel.Domain.Administration;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Administration;

[Trait("Command", "change-policy"), Trait("Rule", "R23")]
public class ChangePolicyTests
{
    private static readonly PolicyValue[] _values = [new("assessment_working_days", "8")];

    [Fact, Trait("Case", "accepted")]
    public void It_holds_from_its_day_on() =>
        Change(Any.Referral.AddDays(1)).Then(new PolicyChanged(Any.Area, "cumberland-1", _values, Any.Referral.AddDays(1), "Agreed."));

    [Fact, Trait("Case", "boundary")]
    public void It_may_begin_today() => Change(Any.Referral).ThenHappened<PolicyChanged>();

    [Fact, Trait("Case", "refused")]
    public void But_not_yesterday_since_that_day_has_been_decided_under() => Change(Any.Referral.AddDays(-1)).ThenRefused<PolicyInThePast>();

    [Fact, Trait("Case", "refused")]
    public void Values_that_make_no_sense_are_refused_all_together() =>
        Change(Any.Referral, Tried() with { Faults = ["The minimum age is above the maximum"] }).ThenRefused<ValuesAreWrong>().Message.ShouldContain("minimum age");

    [Fact, Trait("Case", "refused")]
    public void Nothing_changes_where_nothing_differs() => Change(Any.Referral, Tried() with { Differs = false }).ThenRefused<PolicyIsSo>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R10")]
    public void A_meeting_that_has_been_called_keeps_the_quorum_its_members_can_make()
    {
        var refused = Change(Any.Referral, Tried(housing: true), Called(Any.Meeting)).ThenRefused<OpenPanelInquorate>();
        refused.On.ShouldBe(Any.Meeting);
        refused.Missing.ShouldBe(["housing"]);
    }

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R10")]
    public void A_meeting_before_the_first_day_of_the_policy_is_not_touched() =>
        Change(Any.Meeting.AddDays(1), Tried(housing: true), Called(Any.Meeting)).ThenHappened<PolicyChanged>();

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R10")]
    public void Nor_one_that_could_never_have_had_a_quorum() =>
        Change(Any.Referral, Tried(housing: true), Called(Any.Meeting) with { Members = Called(Any.Meeting).Members.Clear() }).ThenHappened<PolicyChanged>();

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R10")]
    public void Nor_one_that_has_closed() => Change(Any.Referral, Tried(housing: true), Called(Any.Meeting) with { Closed = true }).ThenHappened<PolicyChanged>();

    private static Panel Called(DateOnly on) =>
        Panel.Evolve(new Panel(Any.Panel), new PanelConvened(Any.Area, on, Any.Chair, Journey.Members));

    private static TriedPolicy Tried(bool housing = false) => new("cumberland-1", true, [], Any.Reference.PolicyInForce, (area, day) =>
        Any.Reference.PolicyInForce(area, day) is { } policy && housing
            ? policy with { Quorum = policy.Quorum with { Seats = policy.Quorum.Seats.Add(new([new AgencyCode("housing")], "housing")) } }
            : Any.Reference.PolicyInForce(area, day));

    private static When<PolicyEvent> Change(DateOnly from, TriedPolicy? tried = null, params IReadOnlyList<Panel> open) =>
        new(ChangePolicy.Decide(new ChangePolicy(Any.Area, _values, from, "Agreed."), Any.Act(Any.Manager, Any.Referral), tried ?? Tried(), open));
}
