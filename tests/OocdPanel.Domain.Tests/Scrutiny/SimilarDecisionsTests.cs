using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

public class SimilarDecisionsTests
{
    private static readonly LikeCases _like = new("theft", 2, false, "10-14");

    [Fact]
    public void The_most_frequent_disposal_comes_first() =>
        Of((6, "youth-caution"), (9, "community-resolution")).Disposals.ShouldBe([(new DisposalCode("community-resolution"), 9L), (new("youth-caution"), 6L)]);

    /// <summary>12, 7 and 2 of 21: 2 is hidden, and 7 with it, since it would be what 12 leaves of 21.</summary>
    [Fact]
    public void A_small_count_is_hidden_and_another_with_it()
    {
        var found = Of((12, "community-resolution"), (7, "outcome-22"), (2, "charge"));
        found.Decisions.ShouldBe(21);
        found.Disposals.Select(one => one.Decisions).ShouldBe([12, null, null]);
    }

    [Fact]
    public void Of_fewer_than_five_nothing_is_told()
    {
        var found = Of((4, "nfa"));
        found.Decisions.ShouldBeNull();
        found.Disposals.ShouldBeEmpty();
        Of().Decisions.ShouldBe(0);
    }

    private static SimilarDecisions Of(params (int Count, string Disposal)[] given) =>
        SimilarDecisions.Of(_like, [.. given.SelectMany(one => Enumerable.Repeat(new DisposalCode(one.Disposal), one.Count))]);
}
