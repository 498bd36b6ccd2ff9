using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using Shouldly;
using Xunit;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Rule", "R18")]
public class InformationClockTests
{
    [Theory, Trait("Case", "boundary")]
    [InlineData(21, "due")] // of May 2024; wanted by Tuesday 28, after the weekend and a bank holiday
    [InlineData(22, "due")]
    [InlineData(23, "due-soon")]
    [InlineData(24, "due-soon")]
    [InlineData(28, "due-soon")]
    [InlineData(29, "overdue")]
    public void Information_is_due_then_due_soon_then_overdue(int today, string state) => State(today, new ReferralReturned("Interview", new(2024, 5, 28))).ShouldBe(state);

    [Fact, Trait("Case", "accepted")]
    public void Once_it_is_given_nobody_waits() => State(30, new ReferralReturned("Interview", new(2024, 5, 28)), new InformationProvided("Here")).ShouldBe("ended");

    private static string State(int today, params CaseEvent[] then) => InformationClock.Of(
        new(2024, 5, 28), ((CaseEvent[])[.. Journey.Referred, .. then]).Aggregate(new Case(Any.Case), Case.Evolve), new(2024, 5, today), Any.Reference.Calendar).State;
}
