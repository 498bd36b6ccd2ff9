using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>What a report tells of a sample, small counts hidden (R22). Expected by hand.</summary>
public class SampleFiguresTests
{
    private static readonly ExerciseId _exercise = InReview.Exercise;

    /// <summary>20 reviewed: 14 appropriate, 4 with observations, 2 inappropriate. 4 and 2 hide each other; 14 and 20 leave 6 for both together.</summary>
    [Fact]
    public void Small_counts_are_hidden_and_what_they_follow_from()
    {
        var figures = SampleFigures.Of([.. Many(14, "appropriate"), .. Many(4, "appropriate-with-observations"), .. Many(2, "inappropriate")], [new(_exercise, "", 100)]);
        figures.Reviewed.ShouldBe(20);
        figures.Findings.Select(finding => finding.Count).ShouldBe([14, null, null, 0]);
        figures.Findings[0].Share.ShouldBe(new WeightedShare(70.0m, 48.1m, 85.5m));
        figures.Findings[1].Share.ShouldBeNull();
    }

    /// <summary>By disposal: 12 cautions of which 9 appropriate, 8 community resolutions of which 5: what is left over is 3 and 3, so both rows are hidden.</summary>
    [Fact]
    public void A_group_is_hidden_where_what_is_left_over_of_it_is_small()
    {
        var figures = SampleFigures.Of(
            [
                .. Many(9, "appropriate"), .. Many(5, "appropriate", "community-resolution"), .. Many(3, "inappropriate"),
                .. Many(3, "appropriate-with-observations", "community-resolution"),
            ],
            [new(_exercise, "", 100)]);
        var table = figures.Tables.Single(by => by.By == "disposal");
        table.Findings.ShouldBe(["appropriate", "not-agreed"]);
        table.Rows.Select(row => row.Reviewed).ShouldBe([null, null]);
    }

    /// <summary>30 cautions (20 appropriate, 10 inappropriate) and 15 resolutions (10, 5): nothing is small.</summary>
    [Fact]
    public void Where_nothing_is_small_everything_is_told()
    {
        var figures = SampleFigures.Of(
            [.. Many(20, "appropriate"), .. Many(10, "inappropriate"), .. Many(10, "appropriate", "community-resolution"), .. Many(5, "inappropriate", "community-resolution")],
            [new(_exercise, "", 100)]);
        var table = figures.Tables.Single(by => by.By == "disposal");
        table.Rows.Select(row => (row.Group, row.Reviewed)).ShouldBe([("community-resolution", 15), ("youth-caution", 30)]);
        table.Rows[1].Counts.ShouldBe([20, 0, 10, 0]);
        figures.Questions.Single().Answers.Select(answer => answer.Count).ShouldBe([45, 0, 0, 0]);
    }

    [Fact]
    public void Of_fewer_than_five_nothing_is_told()
    {
        var figures = SampleFigures.Of([.. Many(4, "appropriate")], [new(_exercise, "", 100)]);
        figures.Reviewed.ShouldBeNull();
        figures.Findings.ShouldAllBe(finding => finding.Count == null && finding.Share == null);
        figures.Tables.ShouldBeEmpty();
        figures.Questions.ShouldBeEmpty();
    }

    private static IEnumerable<ReviewedDecision> Many(int count, string finding, string disposal = "youth-caution") =>
        Enumerable.Range(0, count).Select(_ => new ReviewedDecision(_exercise, "Quarter 2", "", disposal, finding, [new("proportionate", "Was it proportionate?", "yes", null)]));
}
