using System.Globalization;
using CsvHelper;
using OocdPanel.Api.Reporting;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

public class ReportRenderingTests
{
    private static readonly Period Q2 = Period.Of("2023-24", "Q2").Value;

    [Fact]
    public void The_summary_return_has_its_three_rows_and_six_columns()
    {
        var report = Report() with { ByType = [.. Kpi6.Types.Select((type, i) => new ChildrenCounted(type.Code, type.Name, 10 + i, 5 + i, i))] };

        var rows = Parsed(ReportCsv.Of(report)).Where(row => row["section"] == "kpi6").ToList();

        string[] columns = ["community_resolution", "nfa_o22_yjs", "nfa_o22_deferred_yjs", "nfa_o20_21_yjs", "yc_yjs", "ycc"];
        rows.Select(row => row["item"]).ShouldBe(["children with an order ending", "children who completed", "children who did not complete"]);
        rows.Select(row => string.Join(' ', columns.Select(column => row[column]))).ShouldBe(["10 11 12 13 14 15", "5 6 7 8 9 10", "0 1 2 3 4 5"]);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void A_field_that_a_spreadsheet_would_run_is_defused(string hostile)
    {
        var csv = ReportCsv.Of(Report() with { BySex = [new ChildrenCounted(hostile, hostile, 1, 1, 0)] });

        Parsed(csv).Single(row => row["section"] == "sex")["item"].ShouldBe($"'{hostile}");
    }

    [Theory]
    [InlineData("a, b")]
    [InlineData("say \"no\"")]
    [InlineData("two\r\nlines")]
    public void A_field_with_commas_quotes_or_line_ends_comes_back_as_it_was(string awkward)
    {
        var csv = ReportCsv.Of(Report() with { BySex = [new ChildrenCounted(awkward, awkward, 1, 1, 0)] });

        Parsed(csv).Single(row => row["section"] == "sex")["item"].ShouldBe(awkward);
        csv.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
    }

    [Fact]
    public void Every_line_of_the_CSV_says_what_it_is_of()
    {
        var rows = Parsed(ReportCsv.Of(Report()));

        rows.ShouldAllBe(row => row["measure"] == "completion" && row["area"] == "west-mercia" && row["quarter"] == "Q2"
            && row["from"] == "2023-07-01" && row["to"] == "2023-09-30" && row["position"] == "41" && row["demonstration"] == "yes");
    }

    [Fact]
    public void Without_a_denominator_no_percentage_is_written()
    {
        var empty = Report() with { Headline = Share.Of(0, 0), Programmes = Share.Of(0, 0) };

        Parsed(ReportCsv.Of(empty)).First()["percent"].ShouldBe("");
        ReportText.Of(empty).ShouldContain("0 of 0 children (no percentage) completed");
    }

    [Fact]
    public void The_text_says_the_headline_in_a_sentence_and_that_it_is_a_demonstration()
    {
        var text = ReportText.Of(Report());

        text.ShouldStartWith("DEMONSTRATION: the children are invented.\n");
        text.ShouldContain("86 of 99 children (86.9 %) completed a programme; 14 had one that was not completed.\n");
        text.Split('\n').ShouldAllBe(line => line == line.TrimEnd());
    }

    private static CompletionReport Report() => new(
        new ReportHead("completion", "Completion", "test-1", Q2, new AreaCode("west-mercia"), [new(new("shropshire"), Q2.From, Q2.To)], 41, true, false, "Counted.", []),
        Share.Of(86, 99), 14, Share.Of(90, 110), [], [], [], [], [], []);

    private static List<Dictionary<string, string>> Parsed(string csv)
    {
        using var reader = new CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.HeaderRecord!.ToDictionary(column => column, column => reader.GetField(column)!));
        return rows;
    }
}
