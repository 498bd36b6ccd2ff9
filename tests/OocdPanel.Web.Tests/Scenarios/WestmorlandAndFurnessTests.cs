using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;
using static OocdPanel.Web.Tests.JourneyTests;

namespace OocdPanel.Web.Tests.Scenarios;

/// <summary>
/// Westmorland and Furness, an area since Cumbria was split in April 2023: support for prevention, a clinic that makes one of
/// three recommendations with the child’s consent, and an exit to Turnaround.
/// </summary>
public sealed class WestmorlandAndFurnessTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private readonly Walk _walk = new(site, browser, "westmorland-and-furness", "E06000064", "Fell");

    [Fact]
    public async Task A_child_is_supported_after_the_clinic_s_recommendation_and_goes_on_to_Turnaround()
    {
        await ReferAsync(await _walk.AsAsync("s.cole"));
        await _walk.ScreenAndAllocateAsync();
        await CautionedInCumbriaAsync();
        await _walk.AssessAsync();
        await ClinicAsync();
        await _walk.CountersignAsync();

        var practitioner = await _walk.DoAsync("p.okoye", "Agree a plan");
        await practitioner.GetByLabel("What is to be done?").FillAsync("Six weeks at the climbing wall, with the mentor");
        await practitioner.GetByLabel("Who sees to it?").FillAsync("p.okoye");
        await FillAsync(practitioner, "activities[0].by", CasesFurtherOn.Today.AddDays(42));
        await PressAsync(practitioner, "Agree the plan");
        await practitioner.GetByRole(AriaRole.Link, new() { Name = "End the programme" }).ClickAsync();
        await practitioner.Locator("input[name='completed'][value='true']").CheckAsync();
        await practitioner.GetByLabel("Exit plan").FillAsync("Turnaround goes on with the mentor.");
        await practitioner.GetByLabel("To whom?").FillAsync("Turnaround");
        await practitioner.Locator("input[name='onward.accepted'][value='true']").CheckAsync();
        await PressAsync(practitioner, "End the programme");
        (await TextAsync(practitioner)).ShouldContain("Referred onward Turnaround: accepted");
        await FeedbackAsync(practitioner);

        await _walk.DoAsync("p.okoye", "Close the case");
        await practitioner.GetByLabel("How did the case end?").FillAsync("On to Turnaround.");
        await PressAsync(practitioner, "Close the case");
        var page = await _walk.CaseAsync("m.hart");
        page.ShouldContain("On to Turnaround.");
        page.ShouldContain("Lives in Westmorland and Furness");
        page.ShouldNotContain("Crime reference");
        await Browser.CheckAsync(await _walk.AsAsync("m.hart"));
    }

    private static async Task ReferAsync(IPage officer)
    {
        await officer.GetByRole(AriaRole.Link, new() { Name = "Refer a child" }).ClickAsync();
        await officer.GetByLabel("For prevention").CheckAsync();
        await PressAsync(officer, "Continue");
        await officer.GetByLabel("Given names").FillAsync("Robin");
        await officer.GetByLabel("Family name").FillAsync("Fell");
        await FillAsync(officer, "child.dateOfBirth", new DateOnly(CasesFurtherOn.Today.Year - 16, 1, 1));
        await officer.Locator("input[value='female']").CheckAsync();
        await officer.Locator("select[name='child.ethnicity']").SelectOptionAsync("white-british");
        (await officer.Locator("select[name='child.district']").InnerTextAsync()).ShouldNotContain("South Lakeland", Case.Sensitive);
        await officer.Locator("select[name='child.district']").SelectOptionAsync("E06000064");
        await officer.Locator("textarea[name='concerns']").FillAsync("Missing lessons, and out late with older girls.");
        await PressAsync(officer, "Submit the referral");
    }

    /// <summary>In February 2023 the same streets lay in Cumbria.</summary>
    private async Task CautionedInCumbriaAsync()
    {
        var practitioner = await _walk.DoAsync("p.okoye", "Record a disposal given outside the panel");
        await practitioner.GetByLabel("Community resolution").CheckAsync();
        await FillAsync(practitioner, "given.on", new DateOnly(2023, 2, 14));
        await practitioner.GetByLabel("Police").CheckAsync();
        await practitioner.GetByLabel("Why was it given?").FillAsync("A window at the station.");
        await FillAsync(practitioner, "given.toldOn", new DateOnly(2023, 2, 20));
        await PressAsync(practitioner, "Save");
        (await TextAsync(practitioner)).ShouldContain("14 February 2023");
    }

    private async Task ClinicAsync()
    {
        var practitioner = await _walk.DoAsync("p.okoye", "Refer to the clinic, or record what it recommends");
        await practitioner.GetByLabel("Yes").CheckAsync();
        await practitioner.GetByLabel("Why is the child referred?").FillAsync("To understand what lies behind it.");
        await PressAsync(practitioner, "Save and continue");
        await _walk.DoAsync("p.okoye", "Refer to the clinic, or record what it recommends");
        foreach (var recommendation in new[] { "no-further-action", "review-formulation", "full-pathway" })
            (await practitioner.Locator($"input[name='recommendation'][value='{recommendation}']").CountAsync()).ShouldBe(1);
        await practitioner.Locator("input[value='review-formulation']").CheckAsync();
        await practitioner.GetByLabel("What did the clinic understand of the child, and what does it advise?").FillAsync("A loss early on; go slowly, and look again.");
        (await Walk.RefusedAsync(practitioner, "Save and continue")).ShouldContain("Say in how many months the review is.");
        await practitioner.GetByLabel("In how many months is the review?").FillAsync("3");
        await PressAsync(practitioner, "Save and continue");
        (await _walk.CaseAsync("m.hart")).ShouldContain("go slowly, and look again");
    }

    private static async Task FeedbackAsync(IPage practitioner)
    {
        await practitioner.GetByRole(AriaRole.Link, new() { Name = "Record feedback" }).ClickAsync();
        await practitioner.Locator("input[name='from'][value='child']").CheckAsync();
        await practitioner.GetByLabel("Helped: mark from 1 to 5").FillAsync("5");
        await practitioner.GetByLabel("In their words").FillAsync("It helped me stay out of trouble.");
        await PressAsync(practitioner, "Save");
        (await TextAsync(practitioner)).ShouldContain("It helped me stay out of trouble.");
    }
}
