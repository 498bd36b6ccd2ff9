using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "deliver-disposal")]
public class DeliverDisposalTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_confirmed_disposal_is_given_and_stands_with_the_child() => Deliver("community-resolution").Then(
        Change.To(Any.Case, new DisposalDelivered(new("community-resolution"), Any.Officer, Any.Delivery, "Home", 13, new("Jo Example", "mother"))),
        Change.To(Any.Child, new DisposalReceived(Any.Case, new("community-resolution"), Any.Delivery, false)));

    [Fact, Trait("Case", "refused"), Trait("Rule", "R12")]
    public void Not_before_the_police_confirmed() => Deliver(Journey.Decided("youth-caution")).ThenRefused<NotAtThatStage>().Is.ShouldBe(Stage.AwaitingConfirmation);

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Deliver(Journey.Delivered("youth-caution")).ThenRefused<NotAtThatStage>();

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R1")]
    [InlineData("youth-caution", "2006-06-13", 17)]
    [InlineData("youth-caution", "2006-06-12", 18)]
    [InlineData("youth-conditional-caution", "2006-06-13", 17)]
    [InlineData("youth-conditional-caution", "2006-06-12", 18)]
    public void A_caution_is_given_up_to_the_day_before_the_eighteenth_birthday(string disposal, string born, int age) =>
        Aged(Deliver(disposal, Any.ChildBorn(DateOnly.Parse(born, null))), age);

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R1")]
    [InlineData("2026-02-28", 17)]
    [InlineData("2026-03-01", 18)]
    public void A_child_of_29_February_turns_18_on_1_March(string day, int age) =>
        Aged(Deliver(Journey.Confirmed("youth-caution"), Any.ChildBorn(new(2008, 2, 29)), DateOnly.Parse(day, null)), age);

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R1")]
    public void Another_disposal_is_given_at_18() => Deliver("outcome-22", Any.ChildBorn(new(2006, 6, 1))).ThenHappened<DisposalDelivered>().AgeThatDay.ShouldBe(18);

    private static void Aged(When<Change> outcome, int age)
    {
        if (age > 17)
            outcome.ThenRefused<TooOldForCaution>().Code.ShouldBe("over-age-for-caution");
        else
            outcome.ThenHappened<DisposalDelivered>().AgeThatDay.ShouldBe(age);
    }

    internal static When<Change> Deliver(string disposal, Child? child = null) =>
        Deliver(disposal == "youth-conditional-caution" ? Journey.Conditional(Any.End) : Journey.Confirmed(disposal), child);

    private static When<Change> Deliver(CaseEvent[] history, Child? child = null, DateOnly? on = null) => Given(history)
        .When(@case => DeliverDisposal.Decide(Journey.Delivery(@case.Decision!.Disposal.Value), Any.Act(Any.Officer, on ?? Any.Delivery), @case, child ?? Any.ChildBorn(), Any.Reference));
}
