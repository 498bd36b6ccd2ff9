using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;
using static OocdPanel.Web.Tests.JourneyTests;

namespace OocdPanel.Web.Tests.Scenarios;

/// <summary>
/// West Mercia: an officer refers by YOT1, the seconded officer screens, a youth justice officer assesses, and about two
/// weeks later the panel hears the case, with a trained volunteer from the community at the table.
/// </summary>
public sealed class WestMerciaTests(LaterSite site, Browser browser) : IClassFixture<LaterSite>, IClassFixture<Browser>
{
    private readonly Walk _walk = new(site, browser, "worcestershire", "E07000237", "Severn");

    [Fact]
    public async Task Two_weeks_after_the_YOT1_the_panel_hears_the_case_with_a_trained_volunteer()
    {
        await _walk.ReferAsync("common-assault");
        (await _walk.CaseAsync("o.reid")).ShouldContain("Referred");
        await _walk.ScreenAndAllocateAsync();
        (await _walk.CaseAsync("o.reid")).ShouldNotContain("Allocate the case");
        await _walk.HearVictimAsync("Would like it to stop.");
        await _walk.AssessAsync();
        await _walk.CountersignAsync();

        site.Pass(14);
        _walk.Later();
        var chair = await _walk.ConveneAsync("Sam Cole", "Elis Ford");
        await InviteVolunteerAsync(chair, null);
        (await TextAsync(chair)).ShouldContain("b.lowe Community volunteer Not trained: may not take part");
        (await Walk.RefusedAsync(chair, "Mark b.lowe as present")).ShouldContain("trained");
        await InviteVolunteerAsync(chair, site.Today.AddDays(-90));
        await Walk.OpenMeetingAsync(chair, "Sam Cole", "Chris Diaz", "Elis Ford", "b.lowe");
        (await TextAsync(chair)).ShouldContain("The meeting has a quorum: it can decide.");
        await _walk.BringUpAsync(chair);
        (await TextAsync(chair)).ShouldContain("Final gravity score 2, for which is presumed: Community resolution or Outcome 22");
        await Walk.FillDecisionAsync(chair, "community-resolution");
        await PressAsync(chair, "Record the decision");
        await Walk.CloseMeetingAsync(chair);

        await _walk.ConfirmAsync();
        (await _walk.CaseAsync("o.reid")).ShouldContain("Community resolution");
        await _walk.DeliverAsync("The youth hub in Worcester");
        await chair.GetByRole(AriaRole.Link, new() { Name = "Read the minutes" }).ClickAsync();
        (await TextAsync(chair)).ShouldContain("b.lowe");
        await Browser.CheckAsync(chair);
    }

    private static async Task InviteVolunteerAsync(IPage chair, DateOnly? trained)
    {
        await chair.GetByRole(AriaRole.Link, new() { Name = "Invite a member" }).ClickAsync();
        await chair.GetByLabel("User id").FillAsync("b.lowe");
        await chair.GetByLabel("Agency").SelectOptionAsync("community-volunteer");
        if (trained is { } day)
            await FillAsync(chair, "trainedOn", day);
        await PressAsync(chair, "Invite the member");
    }
}
