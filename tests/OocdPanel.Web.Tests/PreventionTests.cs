using System.Globalization;
using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>A child without an offence, from referral to closure, in a browser without JavaScript.</summary>
public sealed class PreventionTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private const string Ash = "Ash Field";

    private static DateOnly Today => CasesFurtherOn.Today;

    [Fact]
    public async Task A_child_is_referred_assessed_supported_and_the_case_closed()
    {
        var seconded = await browser.SignInAsync(site, "s.cole");
        var manager = await browser.SignInAsync(site, "m.hart");
        var practitioner = await browser.SignInAsync(site, "p.okoye");

        await ReferAsync(seconded);
        await JourneyTests.OpenCaseAsync(seconded, "Screen the referral", Ash);
        await seconded.Locator("input[value='eligible']").CheckAsync();
        await JourneyTests.PressAsync(seconded, "Record the screening");
        await JourneyTests.OpenCaseAsync(manager, "Allocate the case", Ash);
        await manager.Locator("input[value='p.okoye']").CheckAsync();
        await JourneyTests.PressAsync(manager, "Allocate");
        await JourneyTests.AssessAsync(practitioner, Ash);
        await JourneyTests.OpenCaseAsync(manager, "Countersign the assessment", Ash);
        await manager.Locator("input[value='true']").CheckAsync();
        await JourneyTests.PressAsync(manager, "Save");

        await practitioner.GotoAsync("/app");
        await practitioner.GetByRole(AriaRole.Link, new() { Name = Ash }).ClickAsync();
        var page = await JourneyTests.TextAsync(practitioner);
        page.ShouldContain("Out late with older boys.");
        foreach (var ofAnOffence in new[] { "Crime reference", "Gravity", "Victims", "prosecutor", "bail" })
            page.ShouldNotContain(ofAnOffence, Case.Sensitive);
        await practitioner.GetByRole(AriaRole.Link, new() { Name = "Agree a plan" }).ClickAsync();
        await Browser.CheckAsync(practitioner);
        await JourneyTests.RunProgrammeAsync(practitioner, Ash);
        await Browser.CheckAsync(practitioner);
        await JourneyTests.OpenCaseAsync(practitioner, "Close the case", Ash);
        await practitioner.GetByLabel("How did the case end?").FillAsync("Back at school.");
        await JourneyTests.PressAsync(practitioner, "Close the case");
        (await JourneyTests.TextAsync(practitioner)).ShouldContain("Back at school.");
        await Browser.CheckAsync(practitioner);
        await practitioner.GetByRole(AriaRole.Link, new() { Name = "History of the case" }).ClickAsync();
        (await JourneyTests.TextAsync(practitioner)).ShouldContain("The child was referred for prevention, aged 13: Out late with older boys.");
    }

    [Fact]
    public async Task Why_is_asked_of_who_may_refer_for_an_offence_and_has_to_be_answered()
    {
        var officer = await site.SignInAsync("o.reid");
        var page = await officer.SendAsync(await officer.OpenAsync("/app/refer/why"));
        page.Problems().ShouldBe(["Say why the child is referred"]);
        (await officer.SendAsync(page, ("why", "offence"))).Heading().ShouldBe("Refer a child");
        officer.Path.ShouldBe("/app/refer");
        var practitioner = await site.SignInAsync("p.okoye");
        (await practitioner.OpenAsync("/app/refer/why")).Heading().ShouldBe("Refer a child for prevention");
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_a_child_who_may_be_known_is_asked_about()
    {
        var manager = await site.SignInAsync("m.hart");
        var page = await manager.SendAsync(await manager.OpenAsync("/app/refer/prevention"));
        page.Problems().ShouldContain("Enter what the concerns are");
        page.Problems().ShouldContain("Enter the child’s given names");
        (string, string)[] child =
        [
            ("child.givenName", "Kit"), ("child.familyName", $"Marlow-{Guid.NewGuid()}"), ("child.dateOfBirth-day", "1"), ("child.dateOfBirth-month", "1"),
            ("child.dateOfBirth-year", (Today.Year - 13).ToString(CultureInfo.InvariantCulture)), ("child.sex", "female"), ("child.ethnicity", "not-stated"),
            ("child.district", "E06000051"), ("concerns", "Missing school."),
        ];
        (await manager.SendAsync(page, child)).Heading().ShouldBe("Referral submitted");
        page = await manager.SendAsync(await manager.OpenAsync("/app/refer/prevention"), child);
        var known = page.QuerySelector("input[name='child.match']")!.GetAttribute("value")!;
        page = await manager.SendAsync(page, ("child.match", known));
        page.Heading().ShouldBe("Referral submitted");
        page.Text().ShouldContain("There is no panel and no disposal.");
    }

    [Fact]
    public async Task The_pages_can_be_used_by_everyone()
    {
        var page = await browser.SignInAsync(site, "s.cole");
        foreach (var (path, button) in new[] { ("/app/refer/why", "Continue"), ("/app/refer/prevention", "Submit the referral") })
        {
            await page.GotoAsync(path);
            await Browser.CheckAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            (await page.TitleAsync()).ShouldStartWith("Error: ");
            await Browser.CheckAsync(page);
        }
    }

    private static async Task ReferAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Refer a child" }).ClickAsync();
        await page.GetByLabel("For prevention").CheckAsync();
        await JourneyTests.PressAsync(page, "Continue");
        await page.GetByLabel("Given names").FillAsync("Ash");
        await page.GetByLabel("Family name").FillAsync("Field");
        await JourneyTests.FillAsync(page, "child.dateOfBirth", Today.AddYears(-13).AddDays(-40));
        await page.Locator("input[value='male']").CheckAsync();
        await page.Locator("select[name='child.ethnicity']").SelectOptionAsync("white-british");
        await page.Locator("select[name='child.district']").SelectOptionAsync("E06000051");
        await page.Locator("textarea[name='concerns']").FillAsync("Out late with older boys.");
        await JourneyTests.PressAsync(page, "Submit the referral");
        (await JourneyTests.TextAsync(page)).ShouldContain("There is no panel and no disposal.");
        await Browser.CheckAsync(page);
    }
}
