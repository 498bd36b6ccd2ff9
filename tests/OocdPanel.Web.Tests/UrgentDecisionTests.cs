using System.Net;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class UrgentDecisionTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_manager_decides_urgently_and_the_case_waits_to_be_ratified()
    {
        var id = await site.ReadyAsync();
        var visitor = await site.SignInAsync("m.hart");
        var page = await visitor.OpenAsync($"/app/cases/{id}");
        page.Text().ShouldContain("Decide urgently, outside a meeting");
        page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/urgent-decision"));
        page.Problems().ShouldBe(["Choose the disposal", "Enter the reasons for the decision", "Enter what else was considered", "Enter how the child’s diversity was considered", "Enter why the decision cannot wait for a meeting"], ignoreOrder: true);
        page = await visitor.SendAsync(page, ("urgency", "Robin turns 18 on Friday."), ("disposal", "outcome-22"), ("reasons", "Help at once."), ("alternatives", "A caution."), ("diversity", "Speech needs."));
        page.Text().ShouldContain("The urgent decision is recorded.");
        page.Text().ShouldContain($"By Morgan Hart on {Components.Words.Of(CasesFurtherOn.Today)}, outside a meeting. It could not wait: Robin turns 18 on Friday.");
        page.Text().ShouldContain("Waiting to be ratified by the next meeting");
        page.Text().ShouldContain("Urgent decision ratified"); // the clock
    }

    [Fact]
    public async Task The_next_meeting_ratifies_it_and_meeting_and_case_say_so()
    {
        var (id, panel) = await WaitingAsync();
        var visitor = await site.SignInAsync("c.diaz");
        (await visitor.OpenAsync($"/app/panels/{panel}")).Text().ShouldContain("Decided urgently, to be ratified");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}");
        page.Text().ShouldContain("Robin turns 18 on Friday.");
        page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/ratification");
        page = await visitor.SendAsync(page);
        page.Problems().ShouldBe(["Select yes if the panel ratifies the decision", "Enter the panel’s reason"]);
        page = await visitor.SendAsync(page, ("ratified", "true"), ("why", "The panel would have decided the same."));
        page.Text().ShouldContain("The urgent decision is ratified");
        page.Text().ShouldContain("Had a quorum Urgent decision ratified");
        (await visitor.OpenAsync($"/app/panels/{panel}/minutes")).Text().ShouldContain("Ratified: The panel would have decided the same.");
        page = await (await site.SignInAsync("m.hart")).OpenAsync($"/app/cases/{id}");
        page.Text().ShouldContain($"Ratified by the panel on {Components.Words.Of(CasesFurtherOn.Today)}: The panel would have decided the same.");
    }

    [Fact]
    public async Task A_chair_does_not_open_the_page_of_an_urgent_decision()
    {
        var visitor = await site.SignInAsync("c.diaz");
        await visitor.OpenAsync($"/app/cases/{await site.ReadyAsync()}/urgent-decision");
        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Urgent_decision_and_ratification_can_be_used_by_everyone()
    {
        var page = await browser.SignInAsync(site, "m.hart");
        await CheckWrongAsync(page, $"/app/cases/{await site.ReadyAsync()}/urgent-decision", "Record the urgent decision");
        var (id, panel) = await WaitingAsync();
        await page.GotoAsync($"/app/cases/{id}");
        await Browser.CheckAsync(page);
        page = await browser.SignInAsync(site, "c.diaz");
        await page.GotoAsync($"/app/panels/{panel}/items/{id}");
        await Browser.CheckAsync(page);
        await CheckWrongAsync(page, $"/app/panels/{panel}/items/{id}/ratification", "Record what the panel said");
    }

    private async Task<(CaseId Case, PanelId Panel)> WaitingAsync()
    {
        var id = await site.ReadyAsync();
        var urgent = new DecideUrgentlyRequest("outcome-22", "Help at once.", null, null) { Urgency = "Robin turns 18 on Friday.", Alternatives = "A caution.", Diversity = "Speech needs." };
        await site.DoAsync("m.hart", new DecideUrgentlySlice(), new Target(id), urgent, await site.VersionAsync(id));
        var panel = await site.ConvenedAsync(id);
        await site.OpenAsync(panel, "s.cole", "c.diaz", "h.wu");
        return (id, panel);
    }

    private static async Task CheckWrongAsync(Microsoft.Playwright.IPage page, string path, string button)
    {
        (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
        await Browser.CheckAsync(page);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        await Browser.CheckAsync(page);
    }
}
