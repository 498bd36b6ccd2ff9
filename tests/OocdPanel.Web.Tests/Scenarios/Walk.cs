using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using static OocdPanel.Web.Tests.JourneyTests;

namespace OocdPanel.Web.Tests.Scenarios;

/// <summary>What the people of one area do for one child, through the pages, everybody in a window of their own.</summary>
internal sealed class Walk(Site site, Browser browser, string area, string district, string family)
{
    private readonly Dictionary<string, IPage> _windows = [];

    public string Child { get; } = $"Robin {family}";

    /// <summary>Somebody at their window: signed in when they are first asked for.</summary>
    public async Task<IPage> AsAsync(string user) => _windows.TryGetValue(user, out var window) ? window : _windows[user] = await browser.SignInAsync(site, user);

    /// <summary>Days have passed: everybody has to sign in again.</summary>
    public void Later() => _windows.Clear();

    public async Task ReferAsync(string offence, string admission = "full") => await JourneyTests.ReferAsync(await AsAsync("o.reid"), family, district, offence, admission);

    /// <summary>From the list of all cases, since a step may be open to somebody for whom nothing waits.</summary>
    public async Task<IPage> DoAsync(string user, string step)
    {
        await CaseAsync(user);
        var page = await AsAsync(user);
        await page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).ClickAsync();
        return page;
    }

    /// <summary>What the case’s page says to this person.</summary>
    public async Task<string> CaseAsync(string user)
    {
        var page = await AsAsync(user);
        await page.GotoAsync("/app?filter=all");
        await page.GetByRole(AriaRole.Link, new() { Name = Child }).ClickAsync();
        return await TextAsync(page);
    }

    public async Task ScreenAndAllocateAsync()
    {
        var seconded = await DoAsync("s.cole", "Screen the referral");
        await seconded.Locator("input[value='eligible']").CheckAsync();
        await PressAsync(seconded, "Record the screening");
        var manager = await DoAsync("m.hart", "Allocate the case");
        await manager.Locator("input[value='p.okoye']").CheckAsync();
        await PressAsync(manager, "Allocate");
    }

    public async Task AssessAsync(string safety = "low") => await JourneyTests.AssessAsync(await AsAsync("p.okoye"), Child, safety);

    public async Task CountersignAsync()
    {
        var manager = await DoAsync("m.hart", "Countersign the assessment");
        await manager.Locator("input[value='true']").CheckAsync();
        await PressAsync(manager, "Save");
    }

    public async Task HearVictimAsync(string views)
    {
        var worker = await DoAsync("v.ames", "Record a victim’s views");
        await worker.Locator("input[name='victim']").First.CheckAsync();
        await worker.Locator("input[value='known']").CheckAsync();
        await worker.Locator("textarea").FillAsync(views);
        await PressAsync(worker, "Record the views");
    }

    public async Task AskRiskPanelAsync(string said)
    {
        var practitioner = await DoAsync("p.okoye", "Ask the risk panel, or record what it said");
        await practitioner.GetByLabel("Why is the case referred?").FillAsync("Older people wait outside school.");
        await PressAsync(practitioner, "Save and continue");
        await DoAsync("p.okoye", "Ask the risk panel, or record what it said");
        await practitioner.GetByLabel("What did the risk panel say?").FillAsync(said);
        await PressAsync(practitioner, "Save and continue");
    }

    /// <summary>The chair calls a meeting for today with these members, and puts the case on its agenda.</summary>
    public async Task<IPage> ConveneAsync(params string[] members)
    {
        var chair = await AsAsync("c.diaz");
        await chair.GotoAsync("/app/panels");
        await chair.GetByRole(AriaRole.Link, new() { Name = "Convene a panel" }).ClickAsync();
        await chair.Locator("select[name='area']").SelectOptionAsync(area);
        foreach (var member in members)
            await chair.GetByLabel(member).CheckAsync();
        await PressAsync(chair, "Convene the panel");
        await chair.GetByLabel("Case", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await PressAsync(chair, "Put it on the agenda");
        return chair;
    }

    public static async Task OpenMeetingAsync(IPage chair, params string[] present)
    {
        foreach (var member in present)
            await PressAsync(chair, $"Mark {member} as present");
        await PressAsync(chair, "Open the meeting");
    }

    /// <summary>From the meeting’s page to the form of the decision.</summary>
    public async Task BringUpAsync(IPage chair)
    {
        await chair.GetByRole(AriaRole.Link, new() { Name = Child }).ClickAsync();
        await chair.GetByRole(AriaRole.Link, new() { Name = "Record the panel’s decision" }).ClickAsync();
    }

    /// <summary>From the decision that could not be made, back to the pack as it is now, and to the form again.</summary>
    public static async Task RefreshPackAsync(IPage chair)
    {
        await chair.GetByRole(AriaRole.Link, new() { Name = "Back to the pack" }).ClickAsync();
        await PressAsync(chair, "Refresh the pack");
        await chair.GetByRole(AriaRole.Link, new() { Name = "Record the panel’s decision" }).ClickAsync();
    }

    public static async Task FillDecisionAsync(IPage chair, string disposal)
    {
        await chair.Locator($"input[name='disposal'][value='{disposal}']").CheckAsync();
        await chair.GetByLabel("Why does the panel decide this?").FillAsync("It answers the causes better than a record would.");
        await chair.GetByLabel("What else did the panel consider?").FillAsync("A community resolution, and a caution.");
        await chair.GetByLabel("How was the child’s diversity considered?").FillAsync("Short sessions, in plain words.");
    }

    /// <summary>The form is sent and comes back with what stands against it.</summary>
    public static async Task<string> RefusedAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        return await page.Locator(".govuk-error-summary").InnerTextAsync();
    }

    public static async Task CloseMeetingAsync(IPage chair)
    {
        await chair.GetByRole(AriaRole.Link, new() { Name = "Close the meeting" }).ClickAsync();
        await PressAsync(chair, "Close the meeting");
    }

    public async Task ConfirmAsync()
    {
        var sergeant = await DoAsync("d.marsh", "Confirm the decision");
        await sergeant.GetByLabel("Yes").CheckAsync();
        await PressAsync(sergeant, "Save");
    }

    public async Task DeliverAsync(string where)
    {
        var seconded = await DoAsync("s.cole", "Record that the disposal was given");
        await seconded.GetByLabel("Where was it given?").FillAsync(where);
        await PressAsync(seconded, "Save");
    }
}
