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

    /// <summary>
    /// Exercise A: 12 appropriate, 8 inappropriate, published. Exercise B: 7 and 3. The year of both: 19, 11 of 30. 11 less the 8 of A would tell the 3 of B, and 30 less 20,
    /// and 19 less 12, as well: so both are hidden. That there were 30, 10 of them in B, tells nothing small; nor do the zeros.
    /// </summary>
    [Theory, Trait("Rule", "R22")]
    [InlineData("A", "A B", 30)]
    [InlineData("A B", "A", 20)] // the year first: the 3 are what the year has more
    public void A_count_that_follows_from_an_earlier_report_is_hidden(string first, string then, long reviewed)
    {
        var (earlier, later) = (Named(first), Named(then));
        var figures = Figures(later, ReportParts.Of(later, [earlier]));
        figures.Reviewed.ShouldBe(reviewed);
        figures.Findings.Select(finding => finding.Count).ShouldBe([null, 0, null, 0]);
        figures.Findings.Select(finding => finding.Share?.Percent).ShouldBe([null, 0, null, 0]);
        figures.Questions.Single().Answers.Select(answer => answer.Count).ShouldBe([reviewed, 0, 0, 0]); // 10 more or less
        Figures(later, ReportParts.Of(later, [Named("C")])).Findings.ShouldAllBe(finding => finding.Count != null); // of no other exercise of theirs
    }

    /// <summary>
    /// A (20), C (20) and the year of A, B and C: what the year leaves over is B, 7 and 3, in whatever order they are told. Of the year and A alone, B and C stay together: 19 and 11.
    /// And C need not be told by itself: the reports of C with E and of E tell it.
    /// </summary>
    [Fact, Trait("Rule", "R22")]
    public void So_is_what_follows_from_several_together()
    {
        var year = Named("A B C");
        Figures(year, ReportParts.Of(year, [Named("A"), Named("C")])).Findings.Select(finding => finding.Count).ShouldBe([null, 0, null, 0]);
        Figures(Named("A"), ReportParts.Of(Named("A"), [Named("C"), year])).Findings.Select(finding => finding.Count).ShouldBe([null, 0, null, 0]);
        Figures(Named("A"), ReportParts.Of(Named("A"), [year])).Findings.Select(finding => finding.Count).ShouldBe([12, 0, 8, 0]);
        Figures(Named("A"), ReportParts.Of(Named("A"), [Named("C E"), Named("E"), year])).Findings.Select(finding => finding.Count).ShouldBe([null, 0, null, 0]);
    }

    /// <summary>Of D something was found on 3 decisions only: the year with it tells nothing, since A was told.</summary>
    [Fact, Trait("Rule", "R22")]
    public void Nothing_is_told_where_fewer_than_five_were_reviewed_in_what_is_left()
    {
        var year = Named("A D");
        Figures(year, ReportParts.Of(year, [])).Reviewed.ShouldBe(23);
        var figures = Figures(year, ReportParts.Of(year, [Named("A")]));
        figures.Reviewed.ShouldBeNull();
        figures.Tables.ShouldBeEmpty();
        figures.Questions.ShouldBeEmpty();
    }

    /// <summary>All appropriate; by disposal F has 12 cautions and 8 resolutions, E 13 and 2: the year’s 10 resolutions would tell the 2, and 25 cautions of 35 with them.</summary>
    [Fact, Trait("Rule", "R22")]
    public void Groups_are_hidden_likewise()
    {
        var year = Named("F E");
        Row(Figures(year, ReportParts.Of(year, []))).ShouldBe([("community-resolution", 10), ("youth-caution", 25)]);
        Row(Figures(year, ReportParts.Of(year, [Named("F")]))).ShouldBe([("community-resolution", null), ("youth-caution", null)]);

        static IEnumerable<(string, long?)> Row(SampleFigures figures) => figures.Tables.Single(table => table.By == "disposal").Rows.Select(row => (row.Group, row.Reviewed));
    }

    private static readonly Dictionary<char, ReviewedDecision[]> _byExercise = new()
    {
        ['A'] = [.. Many(12, "appropriate"), .. Many(8, "inappropriate", "community-resolution")],
        ['B'] = [.. Many(7, "appropriate"), .. Many(3, "inappropriate")],
        ['C'] = [.. Many(12, "appropriate"), .. Many(8, "inappropriate")],
        ['D'] = [.. Many(3, "appropriate")],
        ['E'] = [.. Many(13, "appropriate"), .. Many(2, "appropriate", "community-resolution")],
        ['F'] = [.. Many(12, "appropriate"), .. Many(8, "appropriate", "community-resolution")],
    };

    private static ExerciseId IdOf(char name) => new(new Guid(name, 0, 0, new byte[8]));

    private static ExerciseId[] Named(string names) => [.. names.Split(' ').Select(name => IdOf(name[0]))];

    private static SampleFigures Figures(ExerciseId[] of, IReadOnlyList<IReadOnlySet<ExerciseId>> parts)
    {
        ReviewedDecision[] all = [.. _byExercise.SelectMany(one => one.Value.Select(decision => decision with { Exercise = IdOf(one.Key) }))];
        return SampleFigures.Of(In(of), [.. of.Select(id => new StratumSize(id, "", 100))], [.. parts.Select(In)]);

        IReadOnlyList<ReviewedDecision> In(IEnumerable<ExerciseId> ids) => [.. all.Where(decision => ids.Contains(decision.Exercise))];
    }

    private static IEnumerable<ReviewedDecision> Many(int count, string finding, string disposal = "youth-caution") =>
        Enumerable.Range(0, count).Select(_ => new ReviewedDecision(_exercise, "Quarter 2", "", disposal, finding, [new("proportionate", "Was it proportionate?", "yes", null)]));
}
