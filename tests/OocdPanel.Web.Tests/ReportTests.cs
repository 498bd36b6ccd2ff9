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
        page.Text().ShouldContain("1 of 1 children (100.0 %) completed a programme");
        page.Row("Rule version").ShouldNotBeNullOrEmpty();
        page.Row("Area").ShouldBe("West Mercia Youth Justice Service (Herefordshire, Shropshire, Telford and Wrekin, Worcestershire)");
        page.Row("Period")!.ShouldStartWith($"{Year}: 1 April");
        long.Parse(page.Row("Log position")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        page = await visitor.OpenAsync($"/app/reports/outcome-22?area=shropshire&year={Year}");
        page.Text().ShouldContain("1 of 1 out-of-court disposals (100.0 %) were outcome 22");
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
        (await visitor.OpenAsync($"/app/reports/{report}?area=cumbria&year=2022-23")).ProblemAt("area")!.ShouldContain("not all of your own areas");
    }

    [Fact]
    public async Task Reports_can_be_used_by_everyone()
    {
        var page = await browser.SignInAsync(site, "a.stone");
        foreach (var path in new[] { "", "/completion", "/outcome-22", $"/completion?area=shropshire&year={Year}", $"/outcome-22?area=shropshire&year={Year}", "/completion?area=&year=" })
        {
            await page.GotoAsync($"/app/reports{path}");
            await Browser.CheckAsync(page);
        }
    }
}
