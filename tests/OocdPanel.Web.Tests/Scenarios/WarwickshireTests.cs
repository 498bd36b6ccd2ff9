using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;
using static OocdPanel.Web.Tests.JourneyTests;

namespace OocdPanel.Web.Tests.Scenarios;

/// <summary>Warwickshire uses outcome 22 for very low-level concern: it is final only after the activity, with evidence, and back before the panel where that was not completed.</summary>
public sealed class WarwickshireTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private readonly Walk _walk = new(site, browser, "warwickshire", "E07000220", "Avon");

    [Fact]
    public async Task Outcome_22_that_was_not_completed_is_decided_again_and_is_final_only_after_the_activity()
    {
        await _walk.ReferAsync("shoplifting", admission: "none");
        await _walk.ScreenAndAllocateAsync();
        await _walk.HearVictimAsync("The shop would like the sweets paid for.");
        await _walk.AssessAsync();
        await _walk.CountersignAsync();

        await DecideAsync();
        var practitioner = await PlanAsync("Pay for the sweets and meet the shopkeeper");
        await EndAsync(practitioner, "false", "Did not come to the shop.");
        (await TextAsync(practitioner)).ShouldContain("not completed");
        (await _walk.CaseAsync("s.cole")).ShouldNotContain("Make outcome 22 final");
        (await _walk.CaseAsync("m.hart")).ShouldContain("The case went back to the panel: Did not come to the shop.");

        await DecideAsync();
        await PlanAsync("Write to the shopkeeper with the youth worker");
        await EndAsync(practitioner, "true", null);
        (await TextAsync(practitioner)).ShouldContain("The police make outcome 22 final before the case can be closed.");
        await CloseAsync(practitioner);
        (await Walk.RefusedAsync(practitioner, "Close the case")).ShouldContain("Outcome 22 is not final yet.");

        var officer = await _walk.DoAsync("s.cole", "Make outcome 22 final");
        (await Walk.RefusedAsync(officer, "Make outcome 22 final")).ShouldContain("evidence");
        await officer.GetByLabel("What is the evidence that the activity was completed?").FillAsync("The shopkeeper’s answer, on file.");
        await PressAsync(officer, "Make outcome 22 final");
        await CloseAsync(practitioner);
        await PressAsync(practitioner, "Close the case");
        (await _walk.CaseAsync("m.hart")).ShouldContain("The shopkeeper’s answer, on file.");
        await ReportAsync(await _walk.AsAsync("a.stone"));
    }

    private async Task DecideAsync()
    {
        var chair = await _walk.ConveneAsync("Sam Cole", "Elis Ford");
        await Walk.OpenMeetingAsync(chair, "Sam Cole", "Chris Diaz", "Elis Ford");
        await _walk.BringUpAsync(chair);
        await Walk.FillDecisionAsync(chair, "outcome-22");
        await PressAsync(chair, "Record the decision");
        await Walk.CloseMeetingAsync(chair);
        await _walk.ConfirmAsync();
        await _walk.DeliverAsync("At home, with the mother there");
    }

    private async Task CloseAsync(IPage practitioner)
    {
        await _walk.DoAsync("p.okoye", "Close the case");
        await practitioner.GetByLabel("How did the case end?").FillAsync("Done.");
    }

    private async Task<IPage> PlanAsync(string activity)
    {
        var practitioner = await _walk.DoAsync("p.okoye", "Agree a plan");
        await practitioner.GetByLabel("What is to be done?").FillAsync(activity);
        await practitioner.GetByLabel("Who sees to it?").FillAsync("p.okoye");
        await FillAsync(practitioner, "activities[0].by", CasesFurtherOn.Today.AddDays(14));
        await PressAsync(practitioner, "Agree the plan");
        return practitioner;
    }

    private static async Task EndAsync(IPage practitioner, string completed, string? why)
    {
        await practitioner.GetByRole(AriaRole.Link, new() { Name = "End the programme" }).ClickAsync();
        await practitioner.Locator($"input[name='completed'][value='{completed}']").CheckAsync();
        await practitioner.GetByLabel("Why was it not completed?").FillAsync(why ?? "");
        await practitioner.GetByLabel("Exit plan").FillAsync("The youth club, and a word with the form tutor.");
        await PressAsync(practitioner, "End the programme");
    }

    /// <summary>Both decisions are counted; one of them came back and one is final.</summary>
    private static async Task ReportAsync(IPage analyst)
    {
        await analyst.GetByRole(AriaRole.Link, new() { Name = "Reports" }).ClickAsync();
        await analyst.GetByRole(AriaRole.Link, new() { Name = "Outcome 22 beside all disposals" }).ClickAsync();
        await analyst.GetByLabel("Area").SelectOptionAsync("warwickshire");
        await analyst.GetByLabel("Financial year").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await PressAsync(analyst, "Show the report");
        (await TextAsync(analyst)).ShouldContain("Warwickshire");
        await Browser.CheckAsync(analyst);
    }
}
