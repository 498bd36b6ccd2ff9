using OocdPanel.Domain.Children;
using OocdPanel.Domain.Tests.Panels;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

/// <summary>R20 by every disposal: the first youth caution or youth conditional caution, and nothing else given by a panel.</summary>
[Trait("Rule", "R20")]
public class FirstTimeEntrantTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("youth-caution", "")]
    [InlineData("youth-conditional-caution", "")]
    [InlineData("youth-caution", "community-resolution outcome-22 outcome-20 outcome-21 nfa")]
    [InlineData("youth-conditional-caution", "deferred-prosecution")]
    public void The_first_caution_makes_a_first_time_entrant(string disposal, string earlier) => Entrant(disposal, earlier).ShouldBeTrue();

    [Theory, Trait("Case", "refused")]
    [InlineData("community-resolution")]
    [InlineData("outcome-22")]
    [InlineData("outcome-20")]
    [InlineData("outcome-21")]
    [InlineData("nfa")]
    [InlineData("deferred-prosecution")]
    [InlineData("charge")]
    public void Nothing_less_ever_does(string disposal) => Entrant(disposal, "").ShouldBeFalse();

    [Theory, Trait("Case", "boundary")]
    [InlineData("youth-caution", "youth-caution")]
    [InlineData("youth-caution", "youth-conditional-caution")]
    [InlineData("youth-conditional-caution", "community-resolution youth-caution")]
    public void A_second_caution_of_either_kind_does_not(string disposal, string earlier) => Entrant(disposal, earlier).ShouldBeFalse();

    private static bool Entrant(string disposal, string earlier) => DeliverDisposalTests
        .Deliver(disposal, Any.ChildBorn(null, earlier.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => new DisposalReceived(Any.OtherCase, new(code), Any.Offence, code.Contains("caution", StringComparison.Ordinal)))))
        .ThenHappened<DisposalReceived>().FirstTimeEntrant;
}
