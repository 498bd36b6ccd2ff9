using System.Globalization;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>What courts decided about a child, and appeals, on the pages of a case.</summary>
public sealed class CourtOutcomeTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static readonly DateOnly Today = UkTime.DayOf(TimeProvider.System.GetUtcNow());

    private static (string, string)[] Convicted { get; } =
    [
        ("court", "Telford Youth Court"), .. Day("on", Today.AddDays(-2)), ("offence", "Theft from a shop"), .. Day("offenceOn", Today.AddDays(-60)), ("outcome", "convicted"), ("order", "referral-order"),
    ];

    [Fact]
    public async Task A_conviction_is_recorded_and_quashed()
    {
        var id = await site.AllocatedAsync();
        var manager = await site.SignInAsync("m.hart");
        var page = await manager.OpenAsync($"/app/cases/{id}");
        page.Link("Record that an outcome was quashed or changed").ShouldBeNull();
        page = await manager.OpenAsync(page.Link("Record what a court decided").ShouldNotBeNull());
        page = await manager.SendAsync(page, [.. Convicted.Where(answer => answer.Item1 != "order")]);
        page.Problems().ShouldBe(["Choose the order that the court made."]);
        page = await manager.SendAsync(page, ("order", "referral-order"));
        page.Row("Convicted: Referral order").ShouldNotBeNull().ShouldContain("by a court First-time entrant with this");

        page = await manager.OpenAsync(page.Link("Record that an outcome was quashed or changed").ShouldNotBeNull());
        page = await manager.SendAsync(page, [("outcome", "1"), ("result", "changed"), ("court", "Crown Court at Shrewsbury"), .. Day("on", Today), ("why", "New evidence.")]);
        page.Problems().ShouldBe(["Choose what it was changed to."]);
        page = await manager.SendAsync(page, ("result", "quashed"));
        page.Row("Convicted: Referral order").ShouldNotBeNull().ShouldContain("Quashed on appeal");
        page.Text().ShouldNotContain("First-time entrant");
    }

    [Fact]
    public async Task A_conviction_of_a_child_who_has_no_case_is_recorded_found_again_and_quashed()
    {
        var manager = await site.SignInAsync("m.hart");
        var page = await manager.OpenAsync("/app");
        page = await manager.OpenAsync(page.Link("Record what a court decided about a child who has no case here").ShouldNotBeNull());
        var born = Today.AddYears(-15);
        (string, string)[] child =
        [
            ("child.givenName", "Zadie"), ("child.familyName", "Quillfeather"), .. Day("child.dateOfBirth", born), ("child.sex", "female"), ("child.ethnicity", "not-stated"), ("child.district", "E06000051"),
        ];
        page = await manager.SendAsync(page, [.. child, .. Convicted.Where(answer => answer.Item1 != "order").Select(answer => ($"decided.{answer.Item1}", answer.Item2))]);
        page.ProblemAt("decided-order").ShouldBe("Choose the order that the court made.");
        page = await manager.SendAsync(page, ("decided.order", "referral-order"));
        page.Heading().ShouldBe("Zadie Quillfeather");
        page.Row("Convicted: Referral order").ShouldNotBeNull().ShouldContain("by a court First-time entrant with this");

        page = await manager.OpenAsync("/app/children/find");
        page = await manager.SendAsync(page, [("givenName", "Zadie"), ("familyName", "Quilfeather"), .. Day("dateOfBirth", born)]);
        page = await manager.OpenAsync(page.Link($"Zadie Quillfeather, born {Components.Words.Of(born)}").ShouldNotBeNull());
        page = await manager.OpenAsync(page.Link("Record that an outcome was quashed or changed").ShouldNotBeNull());
        page = await manager.SendAsync(page, [("outcome", "1"), ("result", "quashed"), ("court", "Crown Court at Shrewsbury"), .. Day("on", Today), ("why", "New evidence.")]);
        page.Row("Convicted: Referral order").ShouldNotBeNull().ShouldContain("Quashed on appeal");
    }

    [Fact]
    public async Task The_pages_of_a_child_without_a_case_can_be_used_by_everyone()
    {
        var page = await browser.SignInAsync(site, "m.hart");
        foreach (var path in new[] { "/app/court-outcomes/new", "/app/children/find" })
        {
            await page.GotoAsync(path);
            await Browser.CheckAsync(page);
            await page.ClickAsync("main button.govuk-button");
            (await page.TitleAsync()).ShouldStartWith("Error: ");
            await Browser.CheckAsync(page);
        }
    }

    [Fact]
    public async Task The_pages_can_be_used_by_everyone()
    {
        var id = await site.AllocatedAsync();
        var seconded = await site.SignInAsync("s.cole");
        await seconded.SendAsync(await seconded.OpenAsync($"/app/cases/{id}/court-outcome"), Convicted);
        var page = await browser.SignInAsync(site, "p.okoye");
        foreach (var path in new[] { "court-outcome", "appeal" })
        {
            await page.GotoAsync($"/app/cases/{id}/{path}");
            await Browser.CheckAsync(page);
            await page.ClickAsync("main button.govuk-button");
            (await page.TitleAsync()).ShouldStartWith("Error: ");
            await Browser.CheckAsync(page);
        }
        await page.GotoAsync($"/app/cases/{await site.AllocatedAsync()}/appeal");
        await Browser.CheckAsync(page);
    }

    private static (string, string)[] Day(string name, DateOnly day) =>
        [.. new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) }.Select(part => ($"{name}-{part.Item1}", part.Item2.ToString(CultureInfo.InvariantCulture)))];
}
