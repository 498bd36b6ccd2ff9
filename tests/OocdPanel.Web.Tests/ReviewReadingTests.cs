using System.Net;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>The lead lets the texts of a sampled decision go, and a member reads its history: without anybody’s name.</summary>
public sealed class ReviewReadingTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static readonly string[] Names = ["Robin", "Walker", "22/12345/26", "Okoye", "p.okoye", "Olivia Reid"];

    [Fact]
    public async Task A_member_reads_what_the_lead_has_released_part_by_part_and_moment_by_moment()
    {
        var review = await DrawnAsync();
        var member = await site.SignInAsync("j.novak");
        var page = await member.OpenAsync($"/app/scrutiny/reviews/{review}/history");
        page.Text().ShouldContain("withheld until the lead has checked");
        (await member.OpenAsync($"/app/scrutiny/reviews/{review}/release")).Title.ShouldNotBeNull();
        member.Status.ShouldBe(HttpStatusCode.Forbidden);

        var lead = await site.SignInAsync("l.byrne");
        page = await lead.OpenAsync($"/app/scrutiny/reviews/{review}/release");
        page.Heading().ShouldBe("Check and release the texts");
        (await lead.SendAsync(page, ("words", "Nosuchword"))).Problems().ShouldBe(["‘Nosuchword’ stands in none of the texts"]);
        page = await lead.SendAsync(page);
        page.Text().ShouldContain("The texts are released to the members");

        page = await member.OpenAsync($"/app/scrutiny/reviews/{review}/history");
        page.Text().ShouldContain("Known at the decision: in the pack");
        page.Text().ShouldContain("What came after");
        page.Text().ShouldContain("were checked as the page was opened");
        foreach (var name in Names)
            page.Text().ShouldNotContain(name);
        page = await member.OpenAsync($"/app/scrutiny/reviews/{review}/history?at=1");
        page.Text().ShouldNotContain("What came after");
        page = await member.OpenAsync($"/app/scrutiny/reviews/{review}/answers");
        page.Text().ShouldContain("What differs between two moments");
        foreach (var name in Names)
            page.Text().ShouldNotContain(name);
    }

    [Fact]
    public async Task The_pages_can_be_used_by_everybody()
    {
        var review = await DrawnAsync();
        foreach (var (user, path) in new[] { ("l.byrne", "release"), ("l.byrne", "history"), ("j.novak", "answers") })
        {
            var page = await browser.SignInAsync(site, user);
            await page.GotoAsync($"/app/scrutiny/reviews/{review}/{path}");
            await Browser.CheckAsync(page);
        }
    }

    private async Task<Guid> DrawnAsync()
    {
        var delivered = await site.DeliveredAsync();
        var today = UkTime.DayOf(TimeProvider.System.GetUtcNow());
        var planned = await site.DoAsync("l.byrne", new PlanExerciseSlice(), new Target(), new PlanExerciseRequest(
            "external", "shropshire", today.AddDays(-300), today, "What was decided this year", new ThemeRequest([], [], [], "All of it."), 1, ["sex"], false));
        var exercise = new Target(Exercise: new ExerciseId(planned.Id));
        var joined = await site.DoAsync("l.byrne", new JoinMemberSlice(), exercise, new JoinMemberRequest("j.novak", "magistrates", today.AddDays(-30)));
        var frozen = await site.DoAsync("l.byrne", new FreezeFrameSlice(), exercise, new NothingToSay(), joined.Version);
        var drawn = await site.DoAsync("l.byrne", new DrawSampleSlice(), exercise, new DrawSampleRequest("Seven herons", null), frozen.Version);
        return drawn.Changed.First(changed => changed.Type == "review").Id;
    }
}
