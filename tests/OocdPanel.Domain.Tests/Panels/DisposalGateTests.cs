using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Panels;

/// <summary>R2: every disposal with every admission, with evidence sufficient to charge and without.</summary>
[Trait("Rule", "R2"), Trait("Command", "decide-item")]
public class DisposalGateTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("youth-caution", "full", true)]
    [InlineData("youth-conditional-caution", "full", true)]
    [InlineData("community-resolution", "full", false)]
    [InlineData("community-resolution", "responsibility-accepted", false)]
    [InlineData("deferred-prosecution", "denied", true)]
    [InlineData("deferred-prosecution", "none", true)]
    [InlineData("outcome-22", "denied", false)]
    [InlineData("outcome-20", "denied", false)]
    [InlineData("outcome-21", "denied", false)]
    [InlineData("nfa", "denied", false)]
    [InlineData("charge", "denied", true)]
    public void What_is_enough_is_accepted(string disposal, string admission, bool evidence) => Decide(disposal, admission, evidence).ThenHappened<ItemDecided>();

    [Theory, Trait("Case", "refused")]
    [InlineData("youth-caution", "none")]
    [InlineData("youth-caution", "denied")]
    [InlineData("youth-conditional-caution", "none")]
    [InlineData("youth-conditional-caution", "denied")]
    [InlineData("community-resolution", "none")]
    [InlineData("community-resolution", "denied")]
    public void What_needs_an_admission_is_refused_without(string disposal, string admission) =>
        Decide(disposal, admission, true).ThenRefused<AdmissionLacking>().Rule.ShouldBe("R2");

    [Theory, Trait("Case", "boundary")]
    [InlineData("youth-caution")]
    [InlineData("youth-conditional-caution")]
    public void To_accept_responsibility_is_not_yet_to_admit_in_full(string disposal) =>
        Decide(disposal, "responsibility-accepted", true).ThenRefused<AdmissionLacking>().Needed.ShouldBe("full");

    [Theory, Trait("Case", "refused")]
    [InlineData("youth-caution")]
    [InlineData("youth-conditional-caution")]
    [InlineData("deferred-prosecution")]
    [InlineData("charge")]
    public void What_needs_evidence_is_refused_without(string disposal) => Decide(disposal, "full", false).ThenRefused<EvidenceLacking>().Rule.ShouldBe("R2");

    private static When<Change> Decide(string disposal, string admission, bool evidence) => DecideItemTests.Decide(
        new DecideItem(new(disposal), "Reasons", "Departs, because", []) { Pack = 1, Conditions = disposal == "youth-conditional-caution" ? [new("Six sessions", "rehabilitative", Any.End)] : [] },
        @case: Journey.Listed.From(referral => referral with { Admission = admission, EvidenceSufficient = evidence }));
}
