using System.Net;
using AngleSharp.Dom;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Api.Victims;
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
        var (_, _, review) = await DrawnAsync();
        var member = await site.SignInAsync("j.novak");
        var page = await member.OpenAsync($"/app/scrutiny/reviews/{review}/history");
        page.Text().ShouldContain("withheld until the lead has checked");
        page.Text().ShouldContain("What was done, and when, can be read now");
        (await member.OpenAsync($"/app/scrutiny/reviews/{review}")).Text().ShouldContain("The texts of this case are not released to the members yet. What was done, and when, can be read.");
        (await member.OpenAsync($"/app/scrutiny/reviews/{review}/release")).Title.ShouldNotBeNull();
        member.Status.ShouldBe(HttpStatusCode.Forbidden);

        var lead = await site.SignInAsync("l.byrne");
        page = await lead.OpenAsync($"/app/scrutiny/reviews/{review}/release");
        page.Heading().ShouldBe("Check and release the texts");
        page.Text().ShouldContain("Members read what was done, and when, already. They read no text before you release it");
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
    public async Task Released_again_what_the_lead_decided_before_stands_until_they_say_otherwise()
    {
        var (@case, _, review) = await DrawnAsync();
        var (lead, member) = (await site.SignInAsync("l.byrne"), await site.SignInAsync("j.novak"));
        var (release, history) = ($"/app/scrutiny/reviews/{review}/release", $"/app/scrutiny/reviews/{review}/history");
        var page = await lead.OpenAsync(release);
        var school = page.QuerySelectorAll("fieldset").First(asked => asked.QuerySelector("mark")?.TextContent == "Thornbury Academy").QuerySelector("input")!.GetAttribute("name")!;
        await lead.SendAsync(page, (school, "known-to-all"), ("words", "rang"));
        (await member.OpenAsync(history)).Text().ShouldContain("[taken out] back, from Thornbury Academy.");

        await site.DoAsync("s.cole", new RecordContactAttemptSlice(), new Target(@case), new RecordContactAttemptRequest(1, CasesFurtherOn.Today, "phone", true, "They rang again."));
        page = await lead.OpenAsync(release);
        page.QuerySelector($"input[name='{school}'][checked]")!.GetAttribute("value").ShouldBe("known-to-all");
        page.QuerySelectorAll("ins").Count(hidden => hidden.GetAttribute("title") == "rang").ShouldBe(2);
        await lead.SendAsync(page);
        var read = (await member.OpenAsync(history)).Text();
        read.ShouldContain("[taken out] back, from Thornbury Academy.");
        read.ShouldContain("They [taken out] again.");

        page = await lead.OpenAsync(release);
        await Browser.CheckAsync(await OpenAsync("l.byrne", release));
        await lead.SendAsync(page, [.. page.QuerySelectorAll("input[name=show]").Select(box => ("show", box.GetAttribute("value")!))]);
        read = (await member.OpenAsync(history)).Text();
        read.ShouldContain("rang back, from Thornbury Academy.");
        read.ShouldContain("They rang again.");
    }

    [Fact]
    public async Task Who_declares_an_interest_finds_no_page_to_judge_on_and_their_view_counts_no_more()
    {
        var (_, exercise, review) = await DrawnAsync();
        var (lead, member) = (await site.SignInAsync("l.byrne"), await site.SignInAsync("j.novak"));
        await member.OpenAsync($"/app/scrutiny/reviews/{review}/similar");
        member.Status.ShouldBe(HttpStatusCode.NotFound, "the texts are not released");
        await lead.SendAsync(await lead.OpenAsync($"/app/scrutiny/reviews/{review}/release"));
        await lead.OpenAsync($"/app/scrutiny/reviews/{review}/similar");
        lead.Status.ShouldBe(HttpStatusCode.OK);
        await site.DoAsync("j.novak", new RecordMemberViewSlice(), new Target(Review: new(review)), new RecordMemberViewRequest("appropriate", Answers(), "Quick, and fair to the shop."));
        await site.DoAsync("j.novak", new DeclareInterestSlice(), exercise, new DeclareInterestRequest(1, "A neighbour."));

        foreach (var path in new[] { "/history", "/answers", "/similar", "/view" })
        {
            await member.OpenAsync($"/app/scrutiny/reviews/{review}{path}");
            member.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
        var page = await lead.OpenAsync($"/app/scrutiny/reviews/{review}");
        page.Text().ShouldContain("There is no view that counts yet. 1 view is set aside: the member who recorded it has declared an interest since.");
        page.Text().ShouldNotContain("fair to the shop");
        page = await lead.OpenAsync($"/app/scrutiny/reviews/{review}/finding");
        page.Text().ShouldContain("How many of the 0 who recorded a view agree?");
        page.Text().ShouldContain("1 view is set aside");
        page.Text().ShouldNotContain("Jana Novak");
    }

    [Fact]
    public async Task Nothing_is_offered_that_is_refused()
    {
        var (_, exercise, review) = await DrawnAsync();
        var (lead, member) = (await site.SignInAsync("l.byrne"), await site.SignInAsync("j.novak"));
        await lead.SendAsync(await lead.OpenAsync($"/app/scrutiny/reviews/{review}/release"));
        var about = new Target(Review: new(review));
        var version = (await site.Service<ReviewReading>().ReviewAsync(CasesFurtherOn.Named("l.byrne"), new(review), null, default))!.Version;
        await site.DoAsync("l.byrne", new RecordFindingSlice(), about, new RecordFindingRequest("appropriate", Answers(), "Proportionate.", 0, "It is a small panel."), version);
        await site.DoAsync("l.byrne", new RaiseLearningPointSlice(), about, new RaiseLearningPointRequest("shropshire", "yjs-manager", null, "Ask sooner.", CasesFurtherOn.Today.AddDays(28)));
        (await lead.OpenAsync($"/app/scrutiny/reviews/{review}")).Link("Learning log").ShouldNotBeNull();
        var page = await member.OpenAsync($"/app/scrutiny/reviews/{review}");
        page.Text().ShouldContain("Ask sooner.");
        page.Link("Learning log").ShouldBeNull();
        (await member.OpenAsync($"/app/scrutiny/reviews/{review}/history")).Link("Check and release the texts").ShouldBeNull();

        (await lead.OpenAsync($"/app/scrutiny/reviews/{review}/history")).Link("Check and release the texts").ShouldNotBeNull();
        var seen = (await site.Service<ExerciseReading>().OneAsync(CasesFurtherOn.Named("l.byrne"), exercise.Exercise!.Value, default))!.Version;
        await site.DoAsync("l.byrne", new CloseExerciseSlice(), exercise, new CloseExerciseRequest("Fair.", null), seen);
        (await lead.OpenAsync($"/app/scrutiny/reviews/{review}/history")).Link("Check and release the texts").ShouldBeNull();
    }

    [Fact]
    public async Task The_pages_can_be_used_by_everybody()
    {
        var (_, _, review) = await DrawnAsync();
        foreach (var (user, path) in new[] { ("l.byrne", "release"), ("l.byrne", "history"), ("j.novak", "answers") })
        {
            var page = await browser.SignInAsync(site, user);
            await page.GotoAsync($"/app/scrutiny/reviews/{review}/{path}");
            await Browser.CheckAsync(page);
        }
    }

    private async Task<Microsoft.Playwright.IPage> OpenAsync(string user, string path)
    {
        var page = await browser.SignInAsync(site, user);
        await page.GotoAsync(path);
        return page;
    }

    private IReadOnlyList<AnswerRequest> Answers() =>
        [.. site.Service<Domain.Reference.ReferenceData>().ScrutinyQuestionsInForce(CasesFurtherOn.Today).Select(question => new AnswerRequest(question.Code, "yes", null))];

    /// <summary>Something is written that names people whom the case does not know, and the one decision of an exercise is drawn.</summary>
    private async Task<(CaseId Case, Target Exercise, Guid Review)> DrawnAsync()
    {
        var delivered = await site.DeliveredAsync();
        await site.DoAsync("s.cole", new AddVictimSlice(), new Target(delivered), new AddVictimRequest("Sandy Lee", null, null, "person", null, false, null));
        await site.DoAsync("s.cole", new RecordContactAttemptSlice(), new Target(delivered), new RecordContactAttemptRequest(1, CasesFurtherOn.Today, "phone", true, "Alex Penn rang back, from Thornbury Academy."));
        var today = UkTime.DayOf(TimeProvider.System.GetUtcNow());
        var planned = await site.DoAsync("l.byrne", new PlanExerciseSlice(), new Target(), new PlanExerciseRequest(
            "external", "shropshire", today.AddDays(-300), today, "What was decided this year", new ThemeRequest([], [], [], "All of it."), 1, ["sex"], false));
        var exercise = new Target(Exercise: new ExerciseId(planned.Id));
        var joined = await site.DoAsync("l.byrne", new JoinMemberSlice(), exercise, new JoinMemberRequest("j.novak", "magistrates", today.AddDays(-30)));
        var frozen = await site.DoAsync("l.byrne", new FreezeFrameSlice(), exercise, new NothingToSay(), joined.Version);
        await site.DoAsync("l.byrne", new DrawSampleSlice(), exercise, new DrawSampleRequest("Seven herons", null), frozen.Version);
        var drawn = (await site.Service<ExerciseReading>().OneAsync(CasesFurtherOn.Named("l.byrne"), exercise.Exercise!.Value, default))!.Sample.Single();
        return (drawn.Case!.Value, exercise, drawn.Review.Value);
    }
}
