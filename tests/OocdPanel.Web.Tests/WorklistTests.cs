using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class WorklistTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_referral_waits_for_the_seconded_officer_and_not_for_the_manager()
    {
        await site.ReferredAsync("Waiting");
        var officer = await site.SignInAsync("s.cole");
        (await officer.OpenAsync("/app")).Text().ShouldContain("Robin Waiting Referred");

        var manager = await site.SignInAsync("m.hart");
        (await manager.OpenAsync("/app")).Text().ShouldNotContain("Waiting Referred");
        (await manager.OpenAsync("/app?filter=all")).Text().ShouldContain("Robin Waiting Referred");
    }

    [Fact]
    public async Task A_stage_narrows_the_list()
    {
        await site.ReferredAsync("Narrow");
        var officer = await site.SignInAsync("s.cole");
        (await officer.OpenAsync("/app?filter=all&stage=referred")).Text().ShouldContain("Narrow");
        (await officer.OpenAsync("/app?filter=all&stage=closed")).Text().ShouldContain("There are no cases here.");
    }

    [Fact]
    public async Task Panel_people_are_shown_their_panels()
    {
        var chair = await site.SignInAsync("c.diaz");
        var page = await chair.OpenAsync("/app");
        page.Text().ShouldContain("You have no panels.");
        page.Text().ShouldNotContain("Waiting for me");
    }
}
