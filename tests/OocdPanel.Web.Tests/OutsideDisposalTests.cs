using System.Globalization;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>What the police or early help gave a child without a panel, put on the child’s record.</summary>
public sealed class OutsideDisposalTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static readonly DateOnly Today = UkTime.DayOf(TimeProvider.System.GetUtcNow());

    private static (string, string)[] Given { get; } =
    [
        ("given.disposal", "youth-caution"), .. Day("given.on", Today.AddDays(-30)), ("given.by", "police"), ("given.officer", "PC 7 Ash"),
        ("given.why", "Broke a window."), .. Day("given.toldOn", Today.AddDays(-3)),
    ];

    [Fact]
    public async Task It_is_recorded_from_the_case_and_stands_on_its_page()
    {
        var id = await site.AllocatedAsync();
        var practitioner = await site.SignInAsync("p.okoye");
        var page = await practitioner.OpenAsync($"/app/cases/{id}");
        page = await practitioner.OpenAsync(page.Link("Record a disposal given outside the panel").ShouldNotBeNull());
        page = await practitioner.SendAsync(page, ("given.why", "Broke a window."));
        page.Problems().ShouldBe(
            ["Choose what was given", "Enter the day on which it was given", "Say who gave it", "Enter the day on which the youth justice service was told"], ignoreOrder: true);
        page = await practitioner.SendAsync(page, [.. Given.Where(answer => answer.Item1 != "given.by"), ("given.by", "early-help")]);
        page.Problems().ShouldBe(["Only the police give a youth caution. Say that the police gave it, or choose what early help gave."]);
        page.ProblemAt("given-by")!.ShouldStartWith("Only the police give a youth caution.");
        page = await practitioner.SendAsync(page, Given);
        practitioner.Path.ShouldBe($"/app/cases/{id}");
        page.Text().ShouldContain("It is on the child’s record");
        page.Row("Youth caution").ShouldNotBeNull().ShouldContain("given outside the panel First-time entrant with this");
        (await practitioner.OpenAsync($"/app/cases/{id}/history")).Text().ShouldContain("the police gave the child Youth caution on");
    }

    [Fact]
    public async Task Of_a_child_who_is_new_and_again_of_one_who_may_be_known()
    {
        var manager = await site.SignInAsync("m.hart");
        var page = await manager.OpenAsync("/app");
        page = await manager.OpenAsync(page.Link("Record a disposal given outside the panel").ShouldNotBeNull());
        (string, string)[] child =
        [
            ("child.givenName", "Kit"), ("child.familyName", CasesUnderWay.NameOfItsOwn()), .. Day("child.dateOfBirth", Today.AddYears(-13)), ("child.sex", "female"),
            ("child.ethnicity", "not-stated"), ("child.district", "E06000051"),
        ];
        page = await manager.SendAsync(page, [.. child, .. Given]);
        page.Text().ShouldContain("It is on the child’s record");

        page = await manager.SendAsync(await manager.OpenAsync("/app/outside-disposals/new"), [.. child, .. Given]);
        page.Problems().ShouldHaveSingleItem().ShouldStartWith("A child who may be this one is known already.");
        var known = page.QuerySelector("input[name='child.match']")!.GetAttribute("value")!;
        page = await manager.SendAsync(page, ("child.match", known));
        page.Problems().ShouldHaveSingleItem().ShouldStartWith("The same disposal, given on");
        page = await manager.SendAsync(page, [("child.match", known), .. Day("given.on", Today.AddDays(-20))]);
        page.Text().ShouldContain("It is on the child’s record");
    }

    [Fact]
    public async Task Who_only_refers_or_hears_victims_is_not_offered_it()
    {
        var id = await site.AllocatedAsync();
        foreach (var user in new[] { "o.reid", "v.ames" })
        {
            var visitor = await site.SignInAsync(user);
            (await visitor.OpenAsync("/app")).Link("Record a disposal given outside the panel").ShouldBeNull();
            (await visitor.OpenAsync($"/app/cases/{id}")).Link("Record a disposal given outside the panel").ShouldBeNull();
        }
    }

    [Fact]
    public async Task The_pages_can_be_used_by_everyone()
    {
        var id = await site.AllocatedAsync();
        var page = await browser.SignInAsync(site, "p.okoye");
        foreach (var path in new[] { $"/app/cases/{id}/outside-disposal", "/app/outside-disposals/new" })
        {
            await page.GotoAsync(path);
            await Browser.CheckAsync(page);
            await page.ClickAsync("main button.govuk-button");
            (await page.TitleAsync()).ShouldStartWith("Error: ");
            await Browser.CheckAsync(page);
        }
        var seconded = await site.SignInAsync("s.cole");
        await seconded.SendAsync(await seconded.OpenAsync($"/app/cases/{id}/outside-disposal"), Given);
        await page.GotoAsync($"/app/cases/{id}");
        await Browser.CheckAsync(page);
    }

    private static (string, string)[] Day(string name, DateOnly day) =>
        [.. new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) }.Select(part => ($"{name}-{part.Item1}", part.Item2.ToString(CultureInfo.InvariantCulture)))];
}
