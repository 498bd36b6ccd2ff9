using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>Charts, in a browser that runs the pages’ one script. <c>OOCD_SCREENSHOTS</c> keeps a picture and a PDF of each page.</summary>
public sealed class ChartTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static string Year => CasesFurtherOn.Today.AddMonths(-3).Year is var start ? $"{start}-{(start + 1) % 100:00}" : "";

    [Theory]
    [InlineData("completion", "by-type", "Children whose programme ended, by type of disposal. One bar for each type. The figures are in the table that follows.", "Outcome 22")]
    [InlineData("outcome-22", "decided", "What became of decisions for outcome 22. From those decided, a band as wide as their number to each state they are in. The figures are in the table that follows.", "Activity pending: ")]
    public async Task A_report_draws_its_table(string report, string table, string name, string shows)
    {
        await site.CompletedAsync();
        var page = await browser.SignInAsync(site, "a.stone", scripts: true);
        var complaints = Complaints(page);
        await page.GotoAsync($"/app/reports/{report}?area=shropshire&year={Year}");
        var picture = page.GetByRole(AriaRole.Img, new() { Name = name, Exact = true });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        (await picture.Locator("svg").TextContentAsync())!.ShouldContain(shows);
        (await page.Locator($"table#{table}").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("svg animate, svg style").CountAsync()).ShouldBe(0);
        await Browser.CheckWithScriptsAsync(page);
        complaints.ShouldBeEmpty();
        await KeepAsync(page, report);
    }

    [Fact]
    public async Task A_chart_follows_the_width_of_its_window_and_keeps_within_it()
    {
        await site.CompletedAsync();
        var page = await browser.SignInAsync(site, "a.stone", scripts: true);
        await page.GotoAsync($"/app/reports/completion?area=shropshire&year={Year}");
        foreach (var width in new[] { 1200, 400 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.WaitForFunctionAsync("() => Math.abs(document.querySelector('.oocd-chart svg').clientWidth - document.querySelector('.oocd-chart').clientWidth) < 2");
        }
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".oocd-chart svg").BoundingBoxAsync())!.Width.ShouldBeLessThanOrEqualTo(400);
        (await page.Locator("form").First.IsVisibleAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("completion", "by-type")]
    [InlineData("outcome-22", "decided")]
    public async Task Without_JavaScript_the_table_says_it_all(string report, string table)
    {
        await site.CompletedAsync();
        var page = await browser.SignInAsync(site, "a.stone");
        await page.GotoAsync($"/app/reports/{report}?area=shropshire&year={Year}");
        (await page.Locator("figure.oocd-chart").CountAsync()).ShouldBe(1);
        (await page.Locator("figure.oocd-chart").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator($"table#{table}").IsVisibleAsync()).ShouldBeTrue();
        await Browser.CheckAsync(page);
    }

    [Fact]
    public async Task A_script_in_a_page_does_not_run()
    {
        var page = await browser.SignInAsync(site, "a.stone", scripts: true);
        var complaints = Complaints(page);
        await page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'document.title = \"taken\"'; document.body.append(script); }");
        (await page.TitleAsync()).ShouldNotBe("taken");
        complaints.ShouldHaveSingleItem().ShouldContain("Content Security Policy");
    }

    /// <summary>What the browser complains of: errors of scripts, and what the page’s policy forbids.</summary>
    private static List<string> Complaints(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("OOCD_SCREENSHOTS") is not { Length: > 0 } directory)
            return;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(directory, $"chart-{name}.png"), FullPage = true });
        await page.PdfAsync(new PagePdfOptions { Path = Path.Combine(directory, $"chart-{name}.pdf"), Format = "A4" });
    }
}
