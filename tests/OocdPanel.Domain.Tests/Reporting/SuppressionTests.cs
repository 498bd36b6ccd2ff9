using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

/// <summary>Tables worked by hand. Each says what is hidden, and the comment why no fewer would do.</summary>
[Trait("Rule", "R22")]
public class SuppressionTests
{
    [Theory]
    [Trait("Case", "accepted")]
    [InlineData("5; 6; = 11")]
    [InlineData("0; 6; 9; = 15")] // a zero is shown
    [InlineData("0; 0; = 0")]
    [InlineData("7 12 | 19; 0 5 | 5; = 7 17 | 24")]
    [InlineData("9:9,0; 12:6,6; = 21:15,6")]
    public void Where_nothing_is_below_five_nothing_is_hidden(string table) => Published(table).ShouldBe(table);

    [Theory]
    [Trait("Case", "boundary")]
    [InlineData("5; 6; 9; = 20", "5; 6; 9; = 20")]
    [InlineData("4; 6; 9; = 19", "x; x; 9; = 19")]
    [InlineData("1; 6; 9; = 16", "x; x; 9; = 16")]
    [InlineData("0; 6; 9; = 15", "0; 6; 9; = 15")]
    public void One_to_four_are_hidden_with_the_next_smallest(string table, string published) => Published(table).ShouldBe(published);

    [Theory]
    [Trait("Case", "refused")]
    // 10 - 6 would tell the 4; the zero hides nothing, because zeros are shown.
    [InlineData("4; 0; 6; = 10", "x; 0; x; = 10")]
    // The two hidden ones add up to 2 and neither is 0, so both would be 1.
    [InlineData("1; 1; 8; = 10", "x; x; x; = 10")]
    // They add up to 3: 1 and 2, or 2 and 1.
    [InlineData("1; 2; 8; = 11", "x; x; 8; = 11")]
    // Five that add up to 5 and none of which is 0: the total has to go as well.
    [InlineData("1; 1; 1; 1; 1; = 5", "x; x; x; x; x; = x")]
    [InlineData("3; 0; = 3", "x; 0; = x")]
    // Without a total nothing can be subtracted.
    [InlineData("3; 7", "x; 7")]
    public void A_hidden_count_cannot_be_had_from_the_total(string table, string published) => Published(table).ShouldBe(published);

    [Theory]
    [Trait("Case", "refused")]
    // A rectangle of four: whatever is added to the 3 is taken from 7 and 8 and added to 9.
    [InlineData("3 7 | 10; 8 9 | 17; = 11 16 | 27", "x x | 10; x x | 17; = 11 16 | 27")]
    // The cheapest rectangle around the 3 is 3, 6, 7, 8; one through the second row would cost 9 and 30.
    [InlineData("3 20 6 | 29; 9 20 30 | 59; 7 20 8 | 35; = 19 60 44 | 123", "x 20 x | 29; 9 20 30 | 59; x 20 x | 35; = 19 60 44 | 123")]
    // Two small ones at opposite corners share a rectangle.
    [InlineData("1 9 | 10; 9 1 | 10; = 10 10 | 20", "x x | 10; x x | 10; = 10 10 | 20")]
    // The row's total is as small as its only child group, so the rectangle runs through the totals: 3, 3, 9, 17.
    [InlineData("3 0 | 3; 9 8 | 17; = 12 8 | 20", "x 0 | x; x 8 | x; = 12 8 | 20")]
    // Rows have totals, columns none: one more in the row is enough.
    [InlineData("3 7 9 | 19; 8 9 9 | 26", "x x 9 | 19; 8 9 9 | 26")]
    public void A_hidden_count_cannot_be_had_from_rows_and_columns(string table, string published) => Published(table).ShouldBe(published);

    [Theory]
    [Trait("Case", "refused")]
    // The 2 who did not complete hide the whole row, or 9 - 7 would tell them.
    [InlineData("9:7,2; 12:6,6; 20:10,10; = 41:23,18", "x; x; 20:10,10; = 41:23,18")]
    // The same 2 when only the completed are published: the rest is a figure too.
    [InlineData("9:7; 12:6; 20:10; = 41:23", "x; x; 20:10; = 41:23")]
    // One completed, one did not: what one row gains in a figure the other loses.
    [InlineData("3:3,0; 8:0,8; 20:10,10; = 31:13,18", "x; x; 20:10,10; = 31:13,18")]
    public void A_row_hides_all_its_figures_together(string table, string published) => Published(table).ShouldBe(published);

    [Fact]
    [Trait("Case", "boundary")]
    public void All_of_a_group_or_none_of_it_is_no_small_count() => Published("9:0,9; 5:5,0; = 14:5,9").ShouldBe("9:0,9; 5:5,0; = 14:5,9");

    [Fact]
    [Trait("Case", "accepted")]
    public void A_child_in_two_groups_makes_a_total_smaller_than_its_sum() => Published("5; 3; 30; = 34").ShouldBe("x; x; 30; = 34");

    [Fact]
    [Trait("Case", "refused")]
    public void A_total_hidden_in_one_table_is_hidden_in_every_table_that_has_it()
    {
        string[] tables = ["1; 1; 1; 1; 1; = 5", "5; 0; = 5"];

        var hidden = Suppression.OfAll([.. tables.Select(WrittenTable.Read)]);

        tables.Zip(hidden, WrittenTable.Published).ShouldBe(["x; x; x; x; x; = x", "x; 0; = x"]);
    }

    [Fact]
    [Trait("Case", "refused")]
    public void A_negative_count_is_a_fault() => Should.Throw<ArgumentOutOfRangeException>(() => Published("-1; 6; = 5"));

    [Fact]
    [Trait("Case", "refused")]
    public void Rows_of_different_lengths_are_a_fault() => Should.Throw<ArgumentException>(() => Published("1 2 | 3; 4 | 4"));

    private static string Published(string table) => WrittenTable.Published(table, Suppression.Of(WrittenTable.Read(table)));
}
