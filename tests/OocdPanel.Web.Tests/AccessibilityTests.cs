using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>Each page as it is and with errors, in a browser without JavaScript: nothing that axe finds wrong.</summary>
public sealed class AccessibilityTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_referral_can_be_used_by_everyone()
    {
        var page = await browser.SignInAsync(site, "o.reid");
        await page.GotoAsync("/app/refer");
        await Browser.CheckAsync(page);
        string[] questions =
        [
            "name", "date-of-birth", "sex", "ethnicity", "district", "identifiers", "offences/1", "crime", "admission", "evidence", "source", "victims", "victims/1",
            "about", "home", "school", "needs", "interview", "release", "background",
        ];
        string[] optional = ["identifiers", "about", "home", "school", "needs", "interview", "release", "background"];
        foreach (var question in questions)
        {
            await page.GotoAsync($"/app/refer/{question}");
            await Browser.CheckAsync(page);
            await page.ClickAsync("main button.govuk-button");
            if (optional.Contains(question))
                continue;
            (await page.TitleAsync()).ShouldStartWith("Error: ");
            await Browser.CheckAsync(page);
        }
        await page.GotoAsync("/app/refer/offences/1");
        await page.SelectOptionAsync("select", "shoplifting");
        await page.GetByLabel("Day").FillAsync("1");
        await page.GetByLabel("Month").FillAsync("2");
        await page.GetByLabel("Year").FillAsync("2026");
        await page.ClickAsync("main button.govuk-button");
        await Browser.CheckAsync(page);
        await page.GotoAsync("/app/refer/check");
        await Browser.CheckAsync(page);
        await page.ClickAsync("main button.govuk-button");
        await Browser.CheckAsync(page);
    }

    [Theory]
    [InlineData("s.cole", "", false)]
    [InlineData("s.cole", "/history", false)]
    [InlineData("s.cole", "/screening", true)]
    [InlineData("m.hart", "/allocation", true)]
    [InlineData("m.hart", "/transfer", true)]
    [InlineData("m.hart", "/withdrawal", true)]
    [InlineData("s.cole", "/bail-date", true)]
    [InlineData("s.cole", "/prosecutor-decision", true)]
    [InlineData("v.ames", "/victims/views", true)]
    [InlineData("o.reid", "/information", true)]
    public async Task The_pages_of_a_case_can_be_used_by_everyone(string user, string path, bool hasForm)
    {
        var id = await site.AllocatedAsync();
        var page = await browser.SignInAsync(site, user);
        await Browser.CheckAsync(page);
        await page.GotoAsync($"/app/cases/{id}{path}");
        await Browser.CheckAsync(page);
        if (!hasForm)
            return;
        await page.GetByRole(AriaRole.Button).Filter(new() { HasNotText = "Sign out" }).ClickAsync();
        await Browser.CheckAsync(page);
    }

    [Theory]
    [InlineData("/app/administration", false)]
    [InlineData("/app/administration/people", false)]
    [InlineData("/app/administration/people?find=nobody", false)]
    [InlineData("/app/administration/people/new", true)]
    [InlineData("/app/administration/reference", true)]
    [InlineData("/app/administration/policies/default", true)]
    public async Task The_pages_of_an_administrator_can_be_used_by_everyone(string path, bool hasForm)
    {
        var page = await browser.SignInAsync(site, "t.adeyemi");
        await page.GotoAsync(path);
        await Browser.CheckAsync(page);
        if (!hasForm)
            return;
        await page.ClickAsync("main button.govuk-button");
        await Browser.CheckAsync(page);
    }
}
