using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>Each kind of chart from a table written for it, drawn by the script that is served, under the pages’ own policy.</summary>
public sealed class ChartKindTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("bars", "Completed", "Cumberland|75.0 %;data-own Westmorland|91.3 %;Westminster|None", "▶ Westmorland, Cumberland, Westminster (no figure), 91.3 %, 75.0 %")]
    [InlineData("bars", "Children", "Community resolution|41;Outcome 22|[c];Youth caution|0", "Community resolution, Outcome 22 [c], Youth caution, 41, 0")]
    [InlineData("grouped-bars", "Completed|Not completed", "Outcome 22|1,038|3;Youth caution|[c]|[c]", "Completed, Not completed, Outcome 22, Youth caution, 1,038, 3, [c]")]
    [InlineData("lines", "West Mercia|All", "Q1 2023-24|80.0 %|77.1 %;Q2 2023-24|None|78.0 %", "West Mercia, All, Q1, 2023-24, 100 %")]
    [InlineData("histogram", "Cases", "0 to 5|2;data-mark='Median: 8 days' 6 to 10|9;11 to 15|[c]", "Cases, 0 to 5, 6 to 10, 11 to 15 [c], Median: 8 days")]
    [InlineData("flow", "Decided|Activity pending|Final|Back at the panel", "All|48|11|37|0", "Decided: 48, Activity pending: 11, Final: 37")]
    [InlineData("intervals", "Index|Lower|Upper", "White|1.00|None|None;Black|0.58|0.37|0.91;Other|[c]|[c]|[c]", "1: no difference, White, Black, Other [c], 1.00, 0.58 (0.37 to 0.91), 0.2, 2")]
    public async Task A_chart_shows_what_its_table_says(string kind, string columns, string rows, string shows)
    {
        var page = await DrawAsync(kind, columns, rows);
        await Assertions.Expect(page.Locator("figure svg")).ToBeVisibleAsync();
        var texts = await page.Locator("figure svg text").AllTextContentsAsync();
        shows.Split(", ").ShouldAllBe(text => texts.Contains(text), string.Join(" / ", texts));
    }

    [Theory]
    [InlineData("bars", "Children", "Outcome 22|0;Youth caution|[c]")]
    [InlineData("pie", "Children", "Outcome 22|5")]
    public async Task Where_there_is_nothing_to_be_seen_there_is_no_chart(string kind, string columns, string rows)
    {
        var page = await DrawAsync(kind, columns, rows);
        (await page.Locator("table").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("figure").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Marks_and_markup_in_a_name_are_only_text()
    {
        var page = await DrawAsync("bars", "Children", "&lt;img src=x onerror=alert(1)&gt;|5;{bold}|6");
        (await page.Locator("figure svg").TextContentAsync())!.ShouldContain("onerror");
        (await page.Locator("figure img[src]").CountAsync()).ShouldBe(0);
    }

    private async Task<IPage> DrawAsync(string kind, string columns, string rows)
    {
        var page = await browser.OpenAsync(site, scripts: true);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.RouteAsync("**/app/a-chart", async route => await route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html; charset=utf-8",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = await PolicyAsync(page) },
            Body = Html(kind, columns.Split('|'), rows.Split(';')),
        }));
        await page.GotoAsync("/app/a-chart");
        complaints.ShouldBeEmpty();
        return page;
    }

    private static async Task<string> PolicyAsync(IPage page) =>
        (await page.Context.APIRequest.GetAsync("/app/sign-in")).Headers["content-security-policy"];

    private static string Html(string kind, string[] columns, string[] rows) => $"""
        <!DOCTYPE html><html lang="en"><title>A chart</title><link rel="stylesheet" href="/app/assets/oocd.css"><body class="govuk-template__body"><main>
        <figure class="oocd-chart" data-chart="{kind}" data-table="t" data-columns="" hidden><figcaption>A chart</figcaption><div class="oocd-chart__picture" role="img" aria-label="A chart"></div></figure>
        <table id="t"><thead><tr><th>Group</th>{string.Concat(columns.Select(column => $"<th>{column}</th>"))}</tr></thead><tbody>{string.Concat(rows.Select(Row))}</tbody></table>
        </main><script src="/app/assets/charts.js" defer></script></body></html>
        """;

    private static string Row(string row)
    {
        var marks = row.StartsWith("data-mark", StringComparison.Ordinal) ? row[..(row.LastIndexOf('\'') + 1)] : row.StartsWith("data-own", StringComparison.Ordinal) ? "data-own" : "";
        return $"<tr {marks}>{string.Concat(row[marks.Length..].Trim().Split('|').Select((cell, place) => place == 0 ? $"<th>{cell}</th>" : $"<td>{cell}</td>"))}</tr>";
    }
}
