using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>Pages from the assessment on, as they are first shown and with errors: axe finds nothing wrong with them.</summary>
public sealed class EveryoneTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_assessment_can_be_used_by_everyone()
    {
        var id = await site.ToAssessAsync();
        await site.WriteAsync(id, 2);
        var page = await browser.SignInAsync(site, "p.okoye");
        await CheckAsync(page, $"/app/cases/{id}/assessment");
        await CheckAsync(page, $"/app/cases/{id}/assessment/circumstances");
        await CheckWrongAsync(page, $"/app/cases/{id}/assessment/family", "Save and continue");
        await CheckWrongAsync(page, $"/app/cases/{id}/assessment/judgements", "Save and continue");
        foreach (var part in new[] { "consent", "session", "voices/school", "needs", "contingency", "plans" })
            await CheckWrongAsync(page, $"/app/cases/{id}/assessment/{part}", "Save and continue");
        var again = await site.ReadyAsync();
        await CheckWrongAsync(page, $"/app/cases/{again}/assessment/again", "Save and continue");
        await CheckWrongAsync(page, $"/app/cases/{again}/risk-panel", "Save and continue");
        await CheckAsync(page, $"/app/cases/{again}");
        await CheckAsync(page, $"/app/cases/{await site.ReferredAgainAsync((await site.CompletedAsync("community-resolution")).Case)}");
        var waiting = await site.AssessedAsync();
        page = await browser.SignInAsync(site, "m.hart");
        await CheckWrongAsync(page, $"/app/cases/{waiting}/assessment/countersignature", "Save");
        await CheckWrongAsync(page, $"/app/cases/{waiting}/assessment/override", "Save and continue");
        await CheckWrongAsync(page, $"/app/cases/{waiting}/risk-panel/refusal", "Save and continue");
    }

    [Fact]
    public async Task The_meeting_can_be_used_by_everyone()
    {
        var (heard, panel) = await site.HeardAsync("criminal-damage-under-500", "affray");
        var convened = await site.ConvenedAsync(await site.ReadyAsync(), await site.AssessedAsync());
        await site.ReadyAsync();
        var page = await browser.SignInAsync(site, "c.diaz");
        await CheckAsync(page, "/app/panels");
        await CheckWrongAsync(page, "/app/panels/new", "Convene the panel");
        await CheckWrongAsync(page, $"/app/panels/{convened}/cancellation", "Cancel the meeting");
        await CheckWrongAsync(page, $"/app/panels/{convened}/arrangements", "Save");
        await CheckAsync(page, $"/app/panels/{convened}");
        await CheckAsync(page, $"/app/panels/{panel}");
        await CheckAsync(page, $"/app/panels/{panel}/items/{heard}");
        await CheckWrongAsync(page, $"/app/panels/{panel}/items/{heard}/decision", "Record the decision");
        await CheckWrongAsync(page, $"/app/panels/{panel}/items/{heard}/conflict", "Save");
        await CheckWrongAsync(page, $"/app/panels/{panel}/items/{heard}/deferral", "Defer the item");
        await CheckAsync(page, $"/app/panels/{panel}/agenda");
        await CheckWrongAsync(page, $"/app/panels/{panel}/items/{heard}/view", "Save");
        await CheckWrongAsync(page, $"/app/panels/{panel}/members", "Invite the member");
        await CheckAsync(page, $"/app/panels/{panel}/closing");
        await site.DoAsync("c.diaz", new Api.Panels.DecideItemSlice(), new Api.Platform.Target(heard, panel), CasesFurtherOn.Decision("outcome-22") with { DepartureReasons = "The victim asks for it." }, await site.VersionAsync(heard));
        await site.DoAsync("c.diaz", new Api.Panels.ClosePanelSlice(), new Api.Platform.Target(Panel: panel), new Api.Platform.NothingToSay());
        await CheckAsync(page, "/app"); // with minutes that wait
        await CheckAsync(page, $"/app/panels/{panel}/minutes");
        await CheckAsync(page, $"/app/panels/{panel}/minutes/agreement");
        await CheckWrongAsync(page, $"/app/panels/{panel}/minutes/correction", "Save");
    }

    [Fact]
    public async Task Confirmation_and_delivery_can_be_used_by_everyone()
    {
        var page = await browser.SignInAsync(site, "d.marsh");
        await CheckWrongAsync(page, $"/app/cases/{await site.DecidedAsync()}/confirmation", "Save");
        var escalated = await site.DecidedAsync();
        await site.DoAsync("d.marsh", new Api.Panels.ConfirmDecisionSlice(), new Api.Platform.Target(escalated), new Api.Panels.ConfirmDecisionRequest(false, null, "Too little."), await site.VersionAsync(escalated));
        page = await browser.SignInAsync(site, "n.frost");
        await CheckWrongAsync(page, $"/app/cases/{escalated}/resolution", "Save");
        await CheckAsync(page, $"/app/cases/{escalated}");
        page = await browser.SignInAsync(site, "s.cole");
        await CheckWrongAsync(page, $"/app/cases/{await site.ConfirmedAsync()}/delivery", "Save");
    }

    [Fact]
    public async Task The_programme_can_be_used_by_everyone()
    {
        var page = await browser.SignInAsync(site, "p.okoye");
        await CheckWrongAsync(page, $"/app/cases/{await site.DeliveredAsync()}/plan", "Agree the plan");
        var (_, programme) = await site.InProgrammeAsync();
        await CheckAsync(page, $"/app/programmes/{programme}");
        await CheckWrongAsync(page, $"/app/programmes/{programme}/session", "Save");
        await CheckWrongAsync(page, $"/app/programmes/{programme}/end", "End the programme");
        var (ended, done) = await site.CompletedAsync();
        page = await browser.SignInAsync(site, "s.cole");
        await CheckAsync(page, $"/app/programmes/{done}");
        await CheckWrongAsync(page, $"/app/cases/{ended}/outcome-22", "Make outcome 22 final");
        page = await browser.SignInAsync(site, "m.hart");
        await CheckWrongAsync(page, $"/app/cases/{(await site.CompletedAsync("community-resolution")).Case}/closure", "Close the case");
    }

    private static async Task CheckAsync(IPage page, string path)
    {
        (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
        await Browser.CheckAsync(page);
    }

    /// <summary>As it is first shown, and after it was sent with nothing filled in.</summary>
    private static async Task CheckWrongAsync(IPage page, string path, string button)
    {
        await CheckAsync(page, path);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        await Browser.CheckAsync(page);
    }
}
