using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

public class ClassificationTests
{
    [Theory]
    [InlineData(9, AgeBand.Outside)]
    [InlineData(10, AgeBand.Younger)]
    [InlineData(14, AgeBand.Younger)]
    [InlineData(15, AgeBand.Older)]
    [InlineData(17, AgeBand.Older)]
    [InlineData(18, AgeBand.Outside)]
    public void Age_bands_end_where_the_return_ends_them(int age, string band) => AgeBand.Of(age).ShouldBe(band);

    [Theory]
    [InlineData("ycc", 9, Kpi6.AgeAtStart)]
    [InlineData("ycc", 10, null)]
    [InlineData("ycc", 17, null)]
    [InlineData("ycc", 18, Kpi6.AgeAtStart)]
    [InlineData("prevention_plan", 12, Kpi6.NotOutOfCourt)]
    public void A_programme_counts_when_it_is_out_of_court_and_started_at_10_to_17(string type, int age, string? whyNot) =>
        Kpi6.WhyNotAtStart(type, age).ShouldBe(whyNot);

    [Fact]
    public void All_six_types_of_the_return_are_out_of_court() =>
        Kpi6.Types.Select(type => Kpi6.TierOf(type.Code)).ShouldBe(Enumerable.Repeat(Kpi6.OutOfCourt, 6));

    [Theory]
    [InlineData("outcome-22", Outcome22.Pending)]
    [InlineData("deferred-prosecution", Outcome22.InEffect)]
    [InlineData("community-resolution", Outcome22.InEffect)]
    public void Only_outcome_22_waits_to_be_made_final(string disposal, string state) =>
        Outcome22.StateWhenConfirmed(new DisposalCode(disposal)).ShouldBe(state);

    [Theory]
    [InlineData("nfa_o22_yjs", true)]
    [InlineData(null, false)]
    public void A_disposal_is_out_of_court_when_the_return_has_a_column_for_it(string? column, bool expected) =>
        Outcome22.IsOutOfCourt(new Disposal(new("local"), "Local", 55, 22, "none", false, false, false, "may", column, new(new(2020, 1, 1)))).ShouldBe(expected);
}
