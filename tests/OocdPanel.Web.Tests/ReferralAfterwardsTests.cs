using OocdPanel.Api.Platform;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>What is done with a referral once it is submitted: corrected, taken back, and what prosecutor and custody say.</summary>
public sealed class ReferralAfterwardsTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static readonly DateOnly Today = UkTime.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_referral_is_corrected_part_by_part()
    {
        var id = await site.AllocatedAsync();
        var manager = await site.SignInAsync("m.hart");
        var page = await manager.OpenAsync($"/app/cases/{id}");
        page = await manager.OpenAsync(page.Link("Correct the referral").ShouldNotBeNull());
        page = await manager.OpenAsync(page.Link("Correct what the child admits").ShouldNotBeNull());
        page = await manager.SendAsync(page, ("admission", "denied"));
        page.Problems().ShouldBe(["Say why it is corrected"]);
        page = await manager.SendAsync(page, ("admission", "denied"), ("why", "The interview says so."));
        page.Row("The child admits").ShouldBe("Nothing: the child denies it");
        (await manager.OpenAsync($"/app/cases/{id}/history")).Text().ShouldContain("from ‘full’ to ‘denied’");
        foreach (var part in new[] { "name", "date-of-birth", "sex", "ethnicity", "district", "identifiers", "particulars", "crime", "offence", "evidence" })
            (await manager.OpenAsync($"/app/cases/{id}/correction/{part}")).QuerySelector("main form").ShouldNotBeNull(part);
        page = await manager.SendAsync(await manager.OpenAsync($"/app/cases/{id}/correction/particulars"), ("child.particulars.address", "2 New Street"), ("why", "They moved."));
        page.Row("Address").ShouldBe("2 New Street");
        page = await manager.SendAsync(await manager.OpenAsync($"/app/cases/{id}/correction/particulars"), ("child.particulars.address", ""), ("why", "They did not."));
        page.Row("Address").ShouldBeNull();
        (await manager.OpenAsync($"/app/cases/{id}/history")).Text().ShouldContain("address, taken out because it was wrong");
        page = await manager.SendAsync(await manager.OpenAsync($"/app/cases/{id}/correction/identifiers"), ("identifier-pnc", "24/9X"), ("why", "The PNC says so."));
        page = await manager.OpenAsync($"/app/cases/{id}/correction/identifiers");
        page.QuerySelector("input[name=identifier-pnc]")!.GetAttribute("value").ShouldBe("24/9X");
    }

    [Fact]
    public async Task Prosecutor_and_bail_are_recorded_and_the_referral_withdrawn()
    {
        var id = await site.ReferredAsync();
        var seconded = await site.SignInAsync("s.cole");
        (string, string)[] today = [("on-day", $"{Today.Day}"), ("on-month", $"{Today.Month}"), ("on-year", $"{Today.Year}")];
        var page = await seconded.SendAsync(await seconded.OpenAsync($"/app/cases/{id}/prosecutor-decision"), [("decision", "out-of-court"), ("prosecutor", "J. Ash"), .. today]);
        page.Row("The prosecutor decided").ShouldNotBeNull().ShouldStartWith("Out of court");
        page = await seconded.SendAsync(await seconded.OpenAsync($"/app/cases/{id}/bail-date"), [("kind", "released-under-investigation"), .. today]);
        page.Row("Bail or release").ShouldNotBeNull().ShouldStartWith("Released under investigation on");
        page = await seconded.SendAsync(await seconded.OpenAsync($"/app/cases/{id}/withdrawal"), ("why", "It was another boy."));
        page.Row("Withdrawn because").ShouldBe("It was another boy.");
        page.Link("Withdraw the referral").ShouldBeNull();
    }

    [Theory]
    [InlineData("correction", false), InlineData("correction/particulars", true), InlineData("correction/offence", true)]
    [InlineData("prosecutor-decision", true), InlineData("bail-date", true), InlineData("withdrawal", true)]
    public async Task The_pages_can_be_used_by_everyone(string path, bool hasForm)
    {
        var id = await site.ReferredAsync();
        var page = await browser.SignInAsync(site, "s.cole");
        await page.GotoAsync($"/app/cases/{id}/{path}");
        await Browser.CheckAsync(page);
        if (!hasForm)
            return;
        await page.ClickAsync("main button.govuk-button");
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        await Browser.CheckAsync(page);
    }
}
