using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;
using static OocdPanel.Web.Tests.JourneyTests;

namespace OocdPanel.Web.Tests.Scenarios;

/// <summary>
/// What inspectors asked of Cumberland: standing members whose absence is seen, no decision without them, a risk panel for
/// high concern, and clear ways to escalate and to resolve a disagreement.
/// </summary>
public sealed class CumberlandTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private readonly Walk _walk = new(site, browser, "cumberland", "E06000063", "Carrock");

    [Fact]
    public async Task A_panel_without_its_standing_members_defers_and_the_next_one_s_decision_is_escalated_and_resolved()
    {
        await _walk.ReferAsync("criminal-damage-under-500");
        await _walk.ScreenAndAllocateAsync();
        await _walk.HearVictimAsync("Wants to hear an apology.");
        await _walk.AssessAsync(safety: "high");
        await _walk.CountersignAsync();

        var chair = await _walk.ConveneAsync("Sam Cole");
        (await TextAsync(chair)).ShouldContain("Hana Wu (Health, not invited)");
        await Walk.OpenMeetingAsync(chair, "Sam Cole", "Chris Diaz");
        (await TextAsync(chair)).ShouldContain("The meeting has no quorum, so it cannot decide. Still missing: one of social care, education or health.");
        await _walk.BringUpAsync(chair);
        await Walk.FillDecisionAsync(chair, "outcome-22");
        (await Walk.RefusedAsync(chair, "Record the decision")).ShouldContain("The meeting has no quorum");
        await DeferAsync(chair);
        (await _walk.CaseAsync("m.hart")).ShouldContain("It awaits what the school and CAMHS know from Elis Ford and Hana Wu by");

        chair = await _walk.ConveneAsync("Sam Cole", "Hana Wu", "Elis Ford");
        (await TextAsync(chair)).ShouldNotContain("not invited");
        await Walk.OpenMeetingAsync(chair, "Sam Cole", "Chris Diaz", "Hana Wu", "Elis Ford");
        await _walk.BringUpAsync(chair);
        await Walk.FillDecisionAsync(chair, "outcome-22");
        (await Walk.RefusedAsync(chair, "Record the decision")).ShouldContain("A judgement is high or very high, and the case was not referred to the risk panel.");
        await _walk.AskRiskPanelAsync("A safety plan with the aunt and the school.");
        await Walk.RefreshPackAsync(chair);
        (await TextAsync(chair)).ShouldContain("The meeting has a quorum: it can decide.");
        await Walk.FillDecisionAsync(chair, "outcome-22");
        await chair.GetByLabel("Why does Health not agree?").FillAsync("The waiting list is longer than the programme.");
        await PressAsync(chair, "Record the decision");

        await EscalateAsync(await _walk.AsAsync("h.wu"));
        (await _walk.CaseAsync("s.cole")).ShouldNotContain("Record that the disposal was given");
        await ResolveAsync("m.hart");
        (await _walk.CaseAsync("d.marsh")).ShouldContain("Resolve the disagreement");
        await ResolveAsync("d.marsh");
        await _walk.DeliverAsync("The youth centre in Workington");

        var page = await _walk.AsAsync("m.hart");
        await _walk.CaseAsync("m.hart");
        await page.GetByRole(AriaRole.Link, new() { Name = "History of the case" }).ClickAsync();
        var history = await TextAsync(page);
        history.ShouldContain("A safety plan with the aunt and the school.");
        history.ShouldContain("escalated");
        await Browser.CheckAsync(page);
    }

    private static async Task DeferAsync(IPage chair)
    {
        await chair.GetByRole(AriaRole.Link, new() { Name = "Back to the pack" }).ClickAsync();
        await chair.GetByRole(AriaRole.Link, new() { Name = "Defer the item" }).ClickAsync();
        await chair.GetByLabel("What does the panel await?").FillAsync("what the school and CAMHS know");
        await chair.GetByLabel("From whom?").FillAsync("Elis Ford and Hana Wu");
        await FillAsync(chair, "until", CasesFurtherOn.Today.AddDays(7));
        await PressAsync(chair, "Defer the item");
        await Walk.CloseMeetingAsync(chair);
    }

    /// <summary>The member finds the case on the meeting’s agenda.</summary>
    private async Task EscalateAsync(IPage member)
    {
        await member.GotoAsync("/app/panels");
        await member.GetByRole(AriaRole.Link, new() { Name = "Cumberland" }).First.ClickAsync();
        await member.GetByRole(AriaRole.Link, new() { Name = _walk.Child }).ClickAsync();
        await member.GetByRole(AriaRole.Link, new() { Name = "Escalate the decision, if your agency does not agree" }).ClickAsync();
        await member.GetByLabel("Why does your agency escalate it?").FillAsync("The child would wait longer than the programme lasts.");
        await PressAsync(member, "Escalate the decision");
    }

    private async Task ResolveAsync(string user)
    {
        var page = await _walk.DoAsync(user, "Resolve the disagreement");
        (await TextAsync(page)).ShouldContain("The child would wait longer than the programme lasts.");
        await page.Locator("input[value='panel-stands']").CheckAsync();
        await page.GetByLabel("How was it settled, and why so?").FillAsync("CAMHS offers a first appointment within a month.");
        await PressAsync(page, "Save");
    }
}
