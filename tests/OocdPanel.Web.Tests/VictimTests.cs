using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Victims;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>What is done about victims, and what agencies find in their systems, through the pages.</summary>
public sealed class VictimTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static readonly DateOnly Today = UkTime.DayOf(TimeProvider.System.GetUtcNow());
    private static readonly (string, string)[] Now = [("on-day", $"{Today.Day}"), ("on-month", $"{Today.Month}"), ("on-year", $"{Today.Year}")];

    [Fact]
    public async Task A_victim_is_reached_helped_and_asked()
    {
        var id = await site.AllocatedAsync();
        var worker = await site.SignInAsync("v.ames");
        var list = $"/app/cases/{id}/victims";
        (await worker.OpenAsync(list)).Row("First contact").ShouldNotBeNull().ShouldContain("by");
        var page = await worker.SendAsync(await worker.OpenAsync($"{list}/1/attempt"), [("how", "phone"), ("reached", "true"), .. Now]);
        page.Row("First contact").ShouldBe($"Done on {Components.Words.Of(Today)}");
        page = await worker.SendAsync(await worker.OpenAsync($"{list}/1/consent"), ("given", "true"));
        page.Row("Agrees to be contacted").ShouldBe("Yes");
        page = await worker.SendAsync(await worker.OpenAsync($"{list}/1/description"), ("kind", "person"), ("ageGroup", "child"), ("enhancedRights", "true"));
        page.Row("Victim").ShouldBe("Child, with enhanced rights");
        page = await worker.SendAsync(await worker.OpenAsync($"{list}/1/help"), ("kind", "support"), ("step", "referred"));
        page.Row("Information and support").ShouldNotBeNull().ShouldEndWith("referred to support");
        page = await worker.SendAsync(await worker.OpenAsync($"{list}/1/restorative-justice"), ("stage", "offered"), ("wanted", "true"));
        page.Row("Restorative justice").ShouldNotBeNull().ShouldEndWith("offered, wanted by the victim");
        page = await worker.SendAsync(await worker.OpenAsync($"{list}/1/satisfaction"), ("answer", "satisfied"));
        page.Row("Satisfaction").ShouldBe("Satisfied");
        page = await worker.SendAsync(await worker.OpenAsync($"{list}/new"), ("name", "Example Stores"), ("kind", "business"));
        page.Problems().ShouldBe(["Enter the person to speak to at the business."]);
        page = await worker.SendAsync(page, ("namedContact", "Jo Keeper"));
        page.Text().ShouldContain("Victim 2: Example Stores");
        page = await worker.SendAsync(await worker.OpenAsync($"{list}/2/removal"), ("why", "A witness, entered in the wrong place."));
        page.Text().ShouldContain("Added by mistake, and taken off the case Victim 2: A witness, entered in the wrong place.");
        page.Text().ShouldNotContain("Example Stores");
        var seen = await browser.SignInAsync(site, "v.ames");
        await seen.GotoAsync(list);
        await Browser.CheckAsync(seen);
        (await worker.OpenAsync($"{list}/3/attempt")).Title.ShouldNotBeNull().ShouldContain("not found");
        (await worker.OpenAsync($"/app/cases/{id}/history")).Text().ShouldContain("Restorative justice with victim 1: offered, wanted by the victim.");
    }

    [Fact]
    public async Task Nobody_is_asked_to_take_off_a_victim_with_whom_the_case_was_decided()
    {
        var (id, panel) = await site.HeardAsync();
        var list = $"/app/cases/{id}/victims";
        var worker = await site.SignInAsync("v.ames");
        var page = await worker.SendAsync(await worker.OpenAsync($"{list}/new"), ("name", "Jo Early"), ("kind", "person"));
        page.Text().ShouldContain("by mistake (victim 1)");
        await site.DoAsync("v.ames", new RecordVictimViewsSlice(), new Target(id), new RecordVictimViewsRequest(1, "refused", null));
        await site.DoAsync("c.diaz", new DecideItemSlice(), new Target(id, panel), CasesFurtherOn.Decision("outcome-22"), await site.VersionAsync(id));
        page = await worker.SendAsync(await worker.OpenAsync($"{list}/new"), ("name", "Jo Later"), ("kind", "person"));
        page.Text().ShouldContain("by mistake (victim 2)");
        page.Text().ShouldNotContain("by mistake (victim 1)");
    }

    [Fact]
    public async Task Whom_a_victim_does_not_want_is_offered_no_contact()
    {
        var id = await site.AllocatedAsync();
        var worker = await site.SignInAsync("v.ames");
        var page = await worker.OpenAsync($"/app/cases/{id}/victims");
        page.QuerySelectorAll("main a[href$='/attempt'], main a[href$='/consent']").Length.ShouldBe(2);
        page = await worker.SendAsync(await worker.OpenAsync($"/app/cases/{id}/victims/1/consent"), ("given", "false"));
        page.Row("Agrees to be contacted").ShouldBe("No");
        page.QuerySelectorAll("main a[href$='/attempt'], main a[href$='/consent']").ShouldBeEmpty();
        page.QuerySelector("main a[href$='/help']").ShouldNotBeNull();
        (await (await site.SignInAsync("s.cole")).OpenAsync($"/app/cases/{id}/victims")).QuerySelectorAll("main a[href$='/attempt'], main a[href$='/consent']").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Agencies_record_what_their_systems_know()
    {
        var id = await site.AllocatedAsync();
        var officer = await site.SignInAsync("s.cole");
        var page = await officer.SendAsync(await officer.OpenAsync($"/app/cases/{id}/system-check"), [("result", "known"), ("what", "Stopped twice in May."), ("whoWorks", "The school’s officer."), .. Now]);
        page.Row("Police").ShouldNotBeNull().ShouldContain("Stopped twice in May.");
        page.Row("Health").ShouldBe("Not checked yet");
        (await (await site.SignInAsync("v.ames")).OpenAsync($"/app/cases/{id}")).Text().ShouldNotContain("Stopped twice");
    }

    [Theory]
    [InlineData("v.ames", "victims", false), InlineData("v.ames", "victims/new", true), InlineData("v.ames", "victims/1/description", false), InlineData("v.ames", "victims/1/attempt", true)]
    [InlineData("v.ames", "victims/1/consent", true), InlineData("v.ames", "victims/1/removal", true), InlineData("v.ames", "victims/1/help", true), InlineData("v.ames", "victims/1/restorative-justice", true)]
    [InlineData("v.ames", "victims/1/satisfaction", true), InlineData("s.cole", "system-check", true)]
    public async Task The_pages_can_be_used_by_everyone(string user, string path, bool hasErrors)
    {
        var id = await site.AllocatedAsync();
        var page = await browser.SignInAsync(site, user);
        await page.GotoAsync($"/app/cases/{id}/{path}");
        await Browser.CheckAsync(page);
        if (!hasErrors)
            return;
        await page.ClickAsync("main button.govuk-button");
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        await Browser.CheckAsync(page);
    }
}
