using Microsoft.Playwright;
using OocdPanel.Web.Components;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;
using static OocdPanel.Web.Tests.JourneyTests;

namespace OocdPanel.Web.Tests.Scenarios;

/// <summary>
/// Westminster, where only police officers may make the first contact with a victim: within five days, and the victim’s views are
/// known before the panel. Children of high concern go to the risk, safety and wellbeing panel; triage is run outside the panel.
/// </summary>
public sealed class WestminsterTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private readonly Walk _walk = new(site, browser, "westminster", "E09000033", "Thames");

    [Fact]
    public async Task The_police_contact_the_victim_first_and_the_panel_waits_for_the_victim_s_views()
    {
        await _walk.ReferAsync("common-assault");
        await _walk.ScreenAndAllocateAsync();
        await TriageBeforeAsync();

        var worker = await _walk.DoAsync("v.ames", "Contact and support the victims");
        var victims = await TextAsync(worker);
        victims.ShouldContain("First contact Due, by ");
        victims.ShouldContain("The police contact this victim first.");
        victims.ShouldNotContain("01632 960001");
        await ContactAsync();
        await _walk.DoAsync("v.ames", "Contact and support the victims");
        victims = await TextAsync(worker);
        victims.ShouldContain($"First contact Done on {Words.Of(CasesFurtherOn.Today)}");
        victims.ShouldContain("by the police: reached");

        await _walk.AssessAsync(safety: "very-high");
        await _walk.CountersignAsync();
        await _walk.AskRiskPanelAsync("The family and the police agree on safe ways home.");
        var chair = await _walk.ConveneAsync("Sam Cole", "Hana Wu");
        await Walk.OpenMeetingAsync(chair, "Sam Cole", "Chris Diaz", "Hana Wu");
        await _walk.BringUpAsync(chair);
        await Walk.FillDecisionAsync(chair, "community-resolution");
        (await Walk.RefusedAsync(chair, "Record the decision")).ShouldContain("Nothing is recorded of the views of victim 1.");
        await _walk.HearVictimAsync("Wants to be able to walk home in peace.");
        await Walk.RefreshPackAsync(chair);
        await Walk.FillDecisionAsync(chair, "community-resolution");
        await PressAsync(chair, "Record the decision");

        (await _walk.CaseAsync("m.hart")).ShouldContain("Triage");
        await OfferAsync(worker);
        await _walk.ConfirmAsync();
        await _walk.DeliverAsync("The youth hub in Pimlico");
        (await _walk.CaseAsync("s.cole")).ShouldContain("Community resolution");
        await Browser.CheckAsync(await _walk.AsAsync("s.cole"));
    }

    /// <summary>Early help had the child in triage before, without a panel.</summary>
    private async Task TriageBeforeAsync()
    {
        var practitioner = await _walk.DoAsync("p.okoye", "Record a disposal given outside the panel");
        await practitioner.GetByLabel("Triage").CheckAsync();
        await FillAsync(practitioner, "given.on", CasesFurtherOn.Today.AddDays(-60));
        await practitioner.GetByLabel("Early help").CheckAsync();
        await practitioner.GetByLabel("Why was it given?").FillAsync("A quarrel at the bus stop, settled the same day.");
        await FillAsync(practitioner, "given.toldOn", CasesFurtherOn.Today.AddDays(-50));
        await PressAsync(practitioner, "Save");
        (await TextAsync(practitioner)).ShouldContain("Triage");
    }

    private async Task ContactAsync()
    {
        var officer = await _walk.DoAsync("o.reid", "Contact and support the victims");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Record an attempt to reach them" }).ClickAsync();
        await FillAsync(officer, "on", CasesFurtherOn.Today);
        await officer.GetByLabel("Phone").CheckAsync();
        await officer.GetByLabel("Yes").CheckAsync();
        await PressAsync(officer, "Record the attempt");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Record whether they agree to be contacted" }).ClickAsync();
        await officer.GetByLabel("Yes").CheckAsync();
        await PressAsync(officer, "Record the answer");
    }

    private async Task OfferAsync(IPage worker)
    {
        await _walk.DoAsync("v.ames", "Contact and support the victims");
        await worker.GetByRole(AriaRole.Link, new() { Name = "Record restorative justice" }).ClickAsync();
        await worker.GetByLabel("Offered").CheckAsync();
        await PressAsync(worker, "Record the stage");
        (await TextAsync(worker)).ShouldContain("offered");
    }
}
