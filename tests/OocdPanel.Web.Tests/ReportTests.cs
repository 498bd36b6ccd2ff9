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
    [InlineData("area=shropshire&year=2023-24&quarter=Q9", "quarter", "There is no quarter ‘Q9’")]
    [InlineData("area=cumberland&year=2022-23", "area", "it is from 1 April 2023")]
    [InlineData("area=cumberland&year=2022-23&restated=sideways", "restated", "History cannot be restated by ‘sideways’")]
    public async Task A_measure_that_cannot_be_counted_says_why(string query, string field, string why)
    {
        var visitor = await site.SignInAsync("a.stone");
        (await visitor.OpenAsync($"/app/reports/measures/completion?{query}")).ProblemAt(field)!.ShouldContain(why);
    }

    [Fact]
    public async Task A_split_and_history_restated_are_told_in_the_answer()
    {
        var visitor = await site.SignInAsync("a.stone");
        (await visitor.OpenAsync("/app/reports/measures/completion?area=cumberland&year=2023-24&since=2022-23")).Text().ShouldContain("Cumberland began on 1 April 2023, out of Cumbria");

        var restated = await visitor.OpenAsync("/app/reports/measures/completion?area=cumberland&year=2022-23&restated=successors");
        restated.QuerySelector("h2.govuk-heading-m")!.TextContent.ShouldBe("Cumberland, 2022-23, restated by successors");
        restated.Text().ShouldContain("Cumbria (1 April 2022 to 31 March 2023) as Cumberland. No case is rewritten.");
        restated.QuerySelector("#measure")!.TextContent.ShouldContain("None"); // nothing to divide by is no percentage
        await visitor.OpenAsync(restated.Link("Download these figures as CSV")!);
        (await visitor.Last!.Content.ReadAsStringAsync()).ShouldContain(",successors");
    }

    [Fact]
    public async Task A_manager_audits_a_case_and_the_ratings_follow()
    {
        var id = await site.DeliveredAsync("community-resolution");
        var auditor = await site.SignInAsync("k.north");
        var page = await auditor.OpenAsync((await auditor.OpenAsync($"/app/cases/{id}")).Link("Audit the case")!);
        (string, string)[] answers = [.. Enumerable.Range(0, 9).Select(i => ($"answers[{i}].met", i == 8 ? "false" : "true"))];
        (await auditor.SendAsync(page, answers)).ProblemAt("answers-8-comment")!.ShouldStartWith("Say why not:");
        page = await auditor.SendAsync(page, [.. answers, ("answers[8].comment", "Nobody asked the victim.")]);
        page.Text().ShouldContain("The audit is recorded");
        page.Text().ShouldContain("No. Nobody asked the victim.");
        (await (await site.SignInAsync("p.okoye")).OpenAsync($"/app/cases/{id}")).Text().ShouldContain("8 of 9 key questions met (Kit North)");

        page = await auditor.OpenAsync($"/app/reports/case-audits?area=shropshire&year={Year}");
        page.Text().ShouldContain("Delivery: Inadequate");
        page = await auditor.OpenAsync($"/app/reports/case-audits?area=shropshire&year={Year}&lift=delivery&panel=k.north,m.hart&because=One+case+alone.");
        page.Text().ShouldContain("Delivery: Requires improvement");
        page.Text().ShouldContain("Inadequate by its questions. Lifted one band by k.north, m.hart: One case alone.");
        (await auditor.OpenAsync($"/app/reports/case-audits?area=shropshire&year={Year}&lift=delivery&panel=k.north&because=x")).ProblemAt("panel")!.ShouldContain("two managers");
        (await (await site.SignInAsync("m.hart")).OpenAsync($"/app/cases/{id}/audit")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("quarterly-diversion", "Diversion report", 11)]
    [InlineData("board-dashboard", "Performance dashboard", 14)]
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
    public async Task A_document_is_published_once_and_no_second_table_of_its_facts()
    {
        var visitor = await site.SignInAsync("m.hart");
        var page = await visitor.OpenAsync("/app/reports/documents/quarterly-diversion?area=warwickshire&year=2022-23&published=true");
        page.Text().ShouldContain("Publish these figures?");
        page.QuerySelectorAll("article").ShouldBeEmpty();
        (await visitor.OpenAsync("/app/reports/measures/disposals?area=warwickshire&year=2022-23&quarter=Q1&by=sex&published=true")).Text().ShouldContain("They were not published yet."); // looking published nothing
        page = await visitor.SendAsync(await visitor.OpenAsync("/app/reports/documents/quarterly-diversion?area=warwickshire&year=2022-23&published=true"));
        page.Text().ShouldContain("The figures are published");
        page.Text().ShouldContain("Each kind of fact is told in one table only");
        page.QuerySelectorAll("article section table").Length.ShouldBe(6);
        (await visitor.OpenAsync("/app/reports/documents/quarterly-diversion?area=warwickshire&year=2022-23&published=true")).Text().ShouldContain("Each kind of fact is told in one table only");

        (await visitor.OpenAsync("/app/reports/measures/disposals?area=warwickshire&year=2022-23&quarter=Q1&by=sex&published=true")).ProblemAt("published")!
            .ShouldContain("by m.hart: Disposals confirmed by disposal, warwickshire, 2022-23. A second table could be subtracted from that one.");
        await visitor.SendAsync(await visitor.OpenAsync("/app/reports/disproportionality?area=warwickshire&year=2021-22&by=sex&published=true"));
        (await visitor.OpenAsync("/app/reports/disproportionality?area=warwickshire&year=2021-22&by=sex&published=true")).QuerySelectorAll("table#decided").Length.ShouldBe(1);
        await visitor.SendAsync(await visitor.OpenAsync("/app/reports/measures/disposals?area=warwickshire&year=2021-22&published=true"));
        (await visitor.OpenAsync("/app/reports/measures/disposals?area=warwickshire&year=2021-22&published=true")).QuerySelectorAll("#measure").Length.ShouldBe(1);
        (await visitor.OpenAsync("/app/reports/measures/disposals?area=warwickshire&year=2022-23&quarter=Q1&by=sex")).QuerySelectorAll("#measure").Length.ShouldBe(1);
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

        (await visitor.OpenAsync($"/app/reports/disproportionality?area=shropshire&year={Year}&asAt=1/1/2000")).ProblemAt("asAt")!.ShouldContain("Nothing had been recorded at that moment");
        (await visitor.OpenAsync($"/app/reports/disproportionality?area=shropshire&year={Year}&asAt=someday")).ProblemAt("asAt")!.ShouldContain("is not a date");
        (await visitor.OpenAsync($"/app/reports/disproportionality?area=shropshire&year={Year}&asAt={CasesFurtherOn.Today:d/M/yyyy}")).QuerySelectorAll("table#decided").Length.ShouldBe(1);
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
            $"/case-audits?area=shropshire&year={Year}", "/case-audits?area=&year=",
            $"/measures/oversight?area=west-mercia&year={Year}&by=area",
            $"/disproportionality?area=shropshire&year={Year}&by=", "/disproportionality?area=&year=" })
        {
            await page.GotoAsync($"/app/reports{path}");
            await Browser.CheckAsync(page);
        }
    }
}
