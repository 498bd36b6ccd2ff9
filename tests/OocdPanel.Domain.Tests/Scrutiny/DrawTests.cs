using System.Globalization;
using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>The draw follows from frame, seed and size, and from nothing else; and within a stratum every decision is as likely as any.</summary>
public class DrawTests
{
    private const int Draws = 10_000;

    private static readonly IReadOnlyList<FrameCase> _frame = Frame.Of(Exercises.InScope, Exercises.Plan.Theme, ["sex"], overridesInFull: false);

    [Fact]
    public void The_same_seed_draws_the_same_whatever_order_the_frame_comes_in()
    {
        var once = Draw.Of(_frame, "herons", 4);
        Draw.Of([.. _frame.Reverse()], "herons", 4).ShouldBe(once);
        Draw.Of(_frame, "heron", 4).ShouldNotBe(once);
    }

    /// <summary>
    /// Of ten in one stratum three are drawn: each should come 3,000 times in 10,000. Draws without replacement make
    /// the usual sum smaller by (10 - 1) / (10 - 3), so the corrected sum follows chi-squared with 9 degrees of freedom;
    /// 27.88 is passed once in a thousand.
    /// </summary>
    [Fact]
    public void In_one_stratum_each_is_drawn_equally_often() => ChiSquared(Frame.Of(Exercises.InScope, Exercises.Plan.Theme, [], false), 3, of: 10, drawn: 3).ShouldBeLessThan(27.88);

    /// <summary>Six girls and four boys, five drawn: two and a half of five left, and one each, so three girls and two boys, always. With 5 degrees of freedom 20.52, with 3 16.27.</summary>
    [Fact]
    public void In_each_of_several_strata_too()
    {
        ChiSquared(_frame, 5, of: 6, drawn: 3, "female").ShouldBeLessThan(20.52);
        ChiSquared(_frame, 5, of: 4, drawn: 2, "male").ShouldBeLessThan(16.27);
    }

    /// <summary>The test would see a draw that prefers some: taking by the case's own order is far beyond.</summary>
    [Fact]
    public void A_draw_that_prefers_some_would_be_seen() =>
        Sum([.. _frame.ToDictionary(one => one, one => one.Case.ToString().CompareTo("00000000-0000-0000-0000-000000000003", StringComparison.Ordinal) <= 0 ? Draws : 0).Values], 10, 3).ShouldBeGreaterThan(10_000);

    [Fact]
    public void Numbers_do_not_tell_the_stratum()
    {
        // The first number is a girl's in some draws and a boy's in others.
        Enumerable.Range(0, 50).Select(n => Draw.Of(_frame, Seed(n), 4)[0].Stratum).Distinct().Count().ShouldBe(2);
    }

    private static double ChiSquared(IReadOnlyList<FrameCase> frame, int size, int of, int drawn, string? stratum = null)
    {
        var times = frame.Where(one => stratum is null || one.Stratum == stratum).ToDictionary(one => one, _ => 0);
        for (var n = 0; n < Draws; n++)
            foreach (var one in Draw.Of(frame, Seed(n), size).Where(times.ContainsKey))
                times[one]++;
        times.Count.ShouldBe(of);
        times.Values.Sum().ShouldBe(Draws * drawn);
        return Sum([.. times.Values], of, drawn);
    }

    private static double Sum(IReadOnlyCollection<int> times, int of, int drawn)
    {
        var expected = (double)Draws * drawn / of;
        return times.Sum(count => (count - expected) * (count - expected) / expected) * (of - 1) / (of - drawn);
    }

    private static string Seed(int n) => string.Create(CultureInfo.InvariantCulture, $"seed {n}");
}
