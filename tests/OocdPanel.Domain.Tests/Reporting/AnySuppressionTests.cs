using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

/// <summary>Over thousands of random tables, somebody who tries everything learns no hidden count.</summary>
[Trait("Rule", "R22")]
public class AnySuppressionTests
{
    [Theory]
    [Trait("Case", "refused")]
    [InlineData(1, 1, false, 9, 1500)]
    [InlineData(2, 1, false, 3, 800)]
    [InlineData(3, 1, false, 30, 800)]
    [InlineData(4, 2, false, 8, 800)]
    [InlineData(5, 2, false, 3, 500)]
    [InlineData(6, 1, true, 9, 1500)]
    public void No_hidden_count_can_be_derived_from_what_is_published(int seed, int parts, bool overlapping, int greatest, int tables)
    {
        var random = new Random(seed);
        for (var number = 0; number < tables; number++)
        {
            var table = AnyTable.Of(random, parts, overlapping, greatest);
            var hidden = Suppression.Of(table.Asked);
            table.Published.Where(place => IsSmall(table.At(place.Row, place.Column)) && !table.IsHidden(hidden, place.Row, place.Column)).ShouldBeEmpty($"{table}");
            table.Published.Where(place => table.At(place.Row, place.Column).All == 0 && table.IsHidden(hidden, place.Row, place.Column)).ShouldBeEmpty($"{table}");
            table.ReaderOf((row, column) => table.IsHidden(hidden, row, column)).CanTell().ShouldBeEmpty($"{number}:\n{table}");
        }
    }

    [Fact]
    [Trait("Case", "refused")]
    public void Nor_from_two_tables_with_the_same_total()
    {
        var random = new Random(9);
        for (var number = 0; number < 2000; number++)
        {
            int[] one = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(0, 7))];
            var other = new int[random.Next(1, 4)];
            for (var child = 0; child < one.Sum(); child++)
                other[random.Next(other.Length)]++;
            var hidden = Suppression.OfAll([Table(one), Table(other)]);
            bool[] hides = [.. hidden[0].Cells.Concat(hidden[1].Cells).Select(row => row[0]), hidden[0].Total];
            hidden[1].Total.ShouldBe(hidden[0].Total);
            int[] truth = [.. one, .. other, one.Sum()];
            new Reader(truth, hides,
                [(Enumerable.Range(0, one.Length).ToArray(), truth.Length - 1), (Enumerable.Range(one.Length, other.Length).ToArray(), truth.Length - 1)],
                [.. Enumerable.Range(0, truth.Length).Where(place => hides[place]).Select(place => new[] { place })], false).CanTell()
                .ShouldBeEmpty($"{string.Join(' ', one)} / {string.Join(' ', other)}");
        }

        static CountTable Table(int[] cells) => new([.. cells.Select(cell => (IReadOnlyList<Counts>)[new Counts(cell, [])])], Total: new Counts(cells.Sum(), []));
    }

    [Fact]
    [Trait("Case", "accepted")]
    public void Where_nothing_is_below_five_nothing_is_hidden()
    {
        var random = new Random(7);
        for (var number = 0; number < 500; number++)
        {
            var table = AnyTable.Of(random, 1, false, 40, Suppression.Least);
            var hidden = Suppression.Of(table.Asked);
            table.Published.ShouldAllBe(place => !table.IsHidden(hidden, place.Row, place.Column));
        }
    }

    [Fact]
    [Trait("Case", "boundary")]
    public void A_reader_does_learn_what_only_a_small_count_hides()
    {
        var random = new Random(8);
        var told = Enumerable.Range(0, 500).Select(_ => AnyTable.Of(random, 1, false, 9))
            .Count(table => table.ReaderOf((row, column) => IsSmall(table.At(row, column))).CanTell().Any());
        told.ShouldBeInRange(100, 500);
    }

    private static bool IsSmall(Counts counts) => counts.Parts.Append(counts.All).Any(count => count is > 0 and < 5);
}
