using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "withdraw-referral")]
public class WithdrawReferralTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_referral_is_withdrawn_and_the_case_ends()
    {
        Withdraw(Journey.Allocated).Then(Change.To(Any.Case, new ReferralWithdrawn("A slip")));
        var @case = Journey.Allocated.Append(new ReferralWithdrawn("A slip")).Aggregate(new Case(Any.Case), Case.Evolve);
        (@case.Stage, @case.IsOver).ShouldBe((Stage.Withdrawn, true));
    }

    [Fact, Trait("Case", "accepted")]
    public void It_comes_off_the_agenda()
    {
        Withdraw(Journey.Listed, Journey.OnAgenda).Then(Change.To(Any.Case, new ReferralWithdrawn("A slip")), Change.To(Any.Panel, new ItemWithdrawn(Any.Case)));
        var panel = Journey.OnAgenda.Append(new ItemWithdrawn(Any.Case)).Aggregate(new Panel(Any.Panel), Panel.Evolve);
        (panel.Agenda.Length, panel.Packs.Count).ShouldBe((0, 0));
    }

    [Fact, Trait("Case", "accepted")]
    public void What_the_meeting_decided_stays_on_its_agenda() =>
        Withdraw(Journey.Decided("nfa"), [.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))]).Then(Change.To(Any.Case, new ReferralWithdrawn("A slip")));

    [Fact, Trait("Case", "boundary")]
    public void Until_the_disposal_is_given()
    {
        Withdraw(Journey.Confirmed("youth-caution")).ThenHappened<ReferralWithdrawn>();
        Withdraw(Journey.Delivered("youth-caution")).ThenRefused<TooLateToWithdraw>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_twice_and_not_without_a_reason()
    {
        Withdraw([.. Journey.Referred, new ReferralWithdrawn("A slip")]).ThenRefused<CaseIsOver>();
        Withdraw(Journey.Referred, why: " ").ThenRefused<FieldMissing>();
    }

    private static When<Change> Withdraw(CaseEvent[] history, PanelEvent[]? panel = null, string why = "A slip") =>
        Scenario.Given(history).When(@case => WithdrawReferral.Decide(new(why), @case, panel is null ? null : Scenario.Given(panel).State));
}
