using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

[Trait("Rule", "R20")]
public class EntryTests
{
    [Theory]
    [InlineData("youth-caution", Entry.MayEnter)]
    [InlineData("youth-conditional-caution", Entry.MayEnter)]
    [InlineData("community-resolution", Entry.Avoids)]
    [InlineData("outcome-20", Entry.Avoids)]
    [InlineData("outcome-21", Entry.Avoids)]
    [InlineData("outcome-22", Entry.Avoids)]
    [InlineData("deferred-prosecution", Entry.Avoids)]
    [InlineData("nfa", Entry.Neither)]
    [InlineData("charge", Entry.Neither)]
    [InlineData("triage", Entry.Neither)]
    public void A_disposal_enters_avoids_or_does_neither(string disposal, string entry) =>
        Entry.Of(new ChildOutcome(1, Any.Offence) { Disposal = new(disposal) }, Any.Reference).ShouldBe(entry);

    [Theory]
    [InlineData(ChildOutcome.Convicted, "referral-order", Entry.MayEnter)]
    [InlineData("not-convicted", null, Entry.Neither)]
    public void Of_what_a_court_decides_only_a_conviction_enters(string outcome, string? order, string entry) =>
        Entry.Of(new ChildOutcome(1, Any.Offence) { CourtOutcome = outcome, Order = order }, Any.Reference).ShouldBe(entry);

    [Theory]
    [InlineData(RecordAppeal.Quashed, null, Entry.Neither)]
    [InlineData(RecordAppeal.Changed, "community-resolution", Entry.Avoids)]
    public void After_an_appeal_it_is_what_stands(string result, string? changedTo, string entry) =>
        Entry.Of(new ChildOutcome(1, Any.Offence) { Disposal = new("youth-caution") }.After(new(1, result, changedTo, "Court", Any.Offence, "Why")), Any.Reference).ShouldBe(entry);
}
