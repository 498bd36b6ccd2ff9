using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class ReportTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static string Year => CasesFurtherOn.Today.AddMonths(-3).Year is var start ? $"{start}-{(start + 1) % 100:00}" : "";

    [Fact]
    public async Task Completion_is_told_with_what_it_was_counted_by()
    {
        await site.CompletedAsync();
        var visitor = await site.SignInAsync("a.stone");
        var page = await visitor.OpenAsync($"/app/reports/completion?area=west-mercia&year={Year}&quarter=");
        page.Text().ShouldMatch(@"\b(\d+) of \1 children \(100.0 %\) completed a programme");
        page.Row("Rule version").ShouldNotBeNullOrEmpty();
        page.Row("Area").ShouldBe("West Mercia Youth Justice Service (Herefordshire, Shropshire, Telford and Wrekin, Worcestershire)");
        page.Row("Period")!.ShouldStartWith($"{Year}: 1 April");
        long.Parse(page.Row("Log position")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        page = await visitor.OpenAsync($"/app/reports/outcome-22?area=shropshire&year={Year}");
        page.Text().ShouldMatch(@"\b(\d+) of \1 out-of-court disposals \(100.0 %\) were outcome 22");
    }

    [Theory]
    [InlineData("completion")]
    [InlineData("outcome-22")]
    public async Task A_question_that_has_no_answer_says_why(string report)
    {
        var visitor = await site.SignInAsync("a.stone");
        (await visitor.OpenAsync($"/app/reports/{report}?area=&year=2023-24")).ProblemAt("area")!.ShouldStartWith("The area is missing.");
        (await visitor.OpenAsync($"/app/reports/{report}?area=shropshire&year=")).ProblemAt("year")!.ShouldStartWith("The financial year is missing.");
        (await visitor.OpenAsync($"/app/reports/{report}?area=atlantis&year=2023-24")).ProblemAt("area")!.ShouldContain("atlantis");
        (await visitor.OpenAsync($"/app/reports/{report}?area=shropshire&year=2023-24&quarter=Q9")).ProblemAt("quarter")!.ShouldContain("There is no quarter");
        (await visitor.OpenAsync($"/app/reports/{report}?area=cumbria&year=2023-24")).ProblemAt("area")!.ShouldContain("‘cumbria’"); // it ended on 31 March 2023
    }

    [Fact]
    public async Task An_analyst_divides_a_measure_opens_a_figure_and_takes_it_away()
    {
        await site.CompletedAsync();
        var visitor = await site.SignInAsync("a.stone");
        var index = await visitor.OpenAsync("/app/reports");
        var page = await visitor.OpenAsync(index.Link("Completion of programmes (YJB KPI 6)")!);
        page = await visitor.OpenAsync($"{visitor.Path}?area=west-mercia&year={Year}&quarter=&by=sex&and=&since=&asAt=&published=");
        page.QuerySelector("caption")!.TextContent.ShouldBe("Completion of programmes (YJB KPI 6) by sex");
        var last = page.QuerySelector("#measure tfoot tr")!;
        last.TextContent.ShouldContain("All");
        last.TextContent.ShouldContain("100.0 %");
        page.Row("Rule version").ShouldBe("kpi6-2024.2");

        var cases = await visitor.OpenAsync(last.QuerySelector("a")!.GetAttribute("href")!);
        $"{cases.QuerySelectorAll("tbody tr").Length}".ShouldBe(last.QuerySelector("td")!.FirstChild!.FirstChild!.TextContent);
        cases.Text().ShouldContain("That you looked at these cases is recorded.");

        await visitor.OpenAsync(page.Link("Download these figures as CSV")!);
        visitor.Last!.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await visitor.Last.Content.ReadAsStringAsync()).ShouldStartWith("sex,sex_name,ended,completed,not_completed,share,");
    }

    [Theory]
    [InlineData("area=shropshire&year=2023-24&by=shoe-size", "by", "cannot be broken down by ‘shoe-size’")]
    [InlineData("area=shropshire&year=2023-24&by=sex&and=sex", "and", "Both breakdowns are ‘sex’")]
    [InlineData("area=shropshire&year=2023-24&since=2024-25", "since", "comes after the period itself")]
    [InlineData("area=shropshire&year=2023-24&asAt=someday", "asAt", "‘someday’ is not a date")]
    [InlineData("area=shropshire&year=2023-24&asAt=1/1/2000", "asAt", "Nothing had been recorded at that moment")]
    [InlineData("area=cumbria&year=2023-24", "area", "‘cumbria’")]
    [InlineData("area=&year=2022-23", "area", "The area is missing")]
    public async Task A_measure_that_cannot_be_counted_says_why(string query, string field, string why)
    {
        var visitor = await site.SignInAsync("a.stone");
        (await visitor.OpenAsync($"/app/reports/measures/completion?{query}")).ProblemAt(field)!.ShouldContain(why);
    }

    [Theory]
    [InlineData("quarterly-diversion", "Diversion report", 10)]
    [InlineData("board-dashboard", "Performance dashboard", 13)]
    [InlineData("disproportionality", "Disproportionality report", 10)]
    public async Task A_manager_makes_a_document_for_the_board(string document, string name, int sections)
    {
        await site.CompletedAsync();
        var visitor = await site.SignInAsync("m.hart");
        var page = await visitor.OpenAsync((await visitor.OpenAsync("/app/reports")).Link(name)!);
        page = await visitor.OpenAsync($"{visitor.Path}?area=west-mercia&year={Year}&quarter=");

        page.Text().ShouldContain("for use inside the service only");
        page.QuerySelectorAll("article section table").Length.ShouldBe(sections);
        page.Text().ShouldContain("How it was counted");

        (await visitor.OpenAsync($"/app/reports/documents/{document}?area=&year={Year}")).ProblemAt("area")!.ShouldStartWith("The area is missing.");
    }

    [Fact]
    public async Task What_changed_since_yesterday_is_listed_with_what_was_recorded()
    {
        await site.CompletedAsync();
        var visitor = await site.SignInAsync("a.stone");
        var before = await visitor.OpenAsync($"/app/reports/measures/completion?area=west-mercia&year={Year}&position=1");
        before.QuerySelector("#measure tbody td")!.TextContent.Trim().ShouldBe("0");

        var changes = await visitor.OpenAsync($"/app/reports/measures/completion/changes?area=west-mercia&year={Year}&position=1&figure=ended");
        changes.Text().ShouldMatch(@"Children was 0 and is now [1-9]");
        changes.QuerySelector("tbody tr")!.TextContent.ShouldContain("Ended");
        (await visitor.OpenAsync($"/app/reports/measures/completion/changes?area=west-mercia&year={Year}&figure=ended")).ProblemAt("asAt").ShouldBeNull();
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_analyst_compares_groups_and_sets_them_against_another()
    {
        await site.CompletedAsync();
        var visitor = await site.SignInAsync("a.stone");
        var page = await visitor.OpenAsync($"/app/reports/disproportionality?area=shropshire&year={Year}&quarter=&by=");
        page.QuerySelector("h2")!.TextContent.ShouldContain("by ethnicity group");
        page.QuerySelectorAll("table#decided thead th").Skip(1).Take(3).Select(head => head.TextContent.Trim()).ShouldBe(["Relative rate index", "Lower", "Upper"]);
        page.QuerySelectorAll("figure[data-chart=intervals]").Select(chart => chart.GetAttribute("data-table")).ShouldBe(["referred", "decided", "diverted", "completed"]);
        page.Text().ShouldContain("No number of children aged 10 to 17 who live in Shropshire is on file");

        page = await visitor.OpenAsync($"/app/reports/disproportionality?area=shropshire&year={Year}&by=sex&reference=White&referenceOf=ethnicity-group");
        page.QuerySelector("h2")!.TextContent.ShouldContain("by sex");
        (await visitor.OpenAsync($"/app/reports/disproportionality?area=shropshire&year={Year}&by=sex&reference=White")).Text().ShouldContain("There is no group ‘White’");

        await visitor.OpenAsync(page.Link("Download these figures as CSV")!);
        visitor.Last!.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
    }

    [Fact]
    public async Task Reports_can_be_used_by_everyone()
    {
        var page = await browser.SignInAsync(site, "a.stone");
        foreach (var path in new[] { "", "/completion", "/outcome-22", $"/completion?area=shropshire&year={Year}", $"/outcome-22?area=shropshire&year={Year}", "/completion?area=&year=",
            $"/measures/timeliness?area=shropshire&year={Year}", $"/measures/disposals?area=shropshire&year={Year}&by=disposal&and=sex", "/measures/disposals?area=&year=&by=x",
            $"/documents/quarterly-diversion?area=shropshire&year={Year}", "/documents/disproportionality",
            $"/measures/completion/changes?area=shropshire&year={Year}&position=1&figure=ended", $"/measures/completion?area=shropshire&year={Year}&by=quarter&since=2022-23&asAt={CasesFurtherOn.Today:yyyy-MM-dd}",
            $"/measures/disposals/cases?area=shropshire&year={Year}&figure=confirmed",
            $"/disproportionality?area=shropshire&year={Year}&by=", "/disproportionality?area=&year=" })
        {
            await page.GotoAsync($"/app/reports{path}");
            await Browser.CheckAsync(page);
        }
    }
}
