using Microsoft.Playwright;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;
using static OocdPanel.Web.Tests.JourneyTests;

namespace OocdPanel.Web.Tests.Scenarios;

/// <summary>A scrutiny panel reviews decisions: a lead and two members, from the sample to the published report, and those who have to learn from it.</summary>
public sealed class ScrutinyTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static readonly string[] Members = ["j.novak", "i.shah"];

    [Fact]
    public async Task From_the_members_own_views_to_the_published_report()
    {
        var @case = await site.ConfirmedAsync("community-resolution");
        for (var i = 0; i < 4; i++) // as many as it takes for anything to be told of them
            await site.ConfirmedAsync("community-resolution");
        var lead = await browser.SignInAsync(site, "l.byrne");
        var exercise = await DrawAsync(lead);
        var sample = (await site.Service<ExerciseReading>().OneAsync(CasesFurtherOn.Named("l.byrne"), exercise, default))!.Sample;
        IPage[] members = [await browser.SignInAsync(site, Members[0]), await browser.SignInAsync(site, Members[1])];

        foreach (var drawn in sample)
        {
            await ReleaseAsync(lead, drawn.Review);
            var first = drawn.Number == 1;
            await ViewAsync(members[0], drawn.Review, "appropriate", "Quick, and fair to the shop.", first);
            await members[1].GotoAsync($"/app/scrutiny/reviews/{drawn.Review}");
            (await TextAsync(members[1])).ShouldNotContain("fair to the shop");
            await ViewAsync(members[1], drawn.Review, "appropriate-with-observations", "Right, but slow.", false);
            (await TextAsync(members[1])).ShouldContain("fair to the shop");
            if (first)
                await Browser.CheckAsync(members[1]);
            await FindAsync(lead, drawn.Review, first);
        }

        var one = sample.Single(drawn => drawn.Case == @case).Review;
        await CorrectAsync(lead, one);
        await RaiseAsync(lead, one);
        await SeeSimilarAsync(members[0], one);
        await AnswerAsync(await browser.SignInAsync(site, "m.hart"));
        await FollowUpAsync(lead);

        await CloseAsync(lead, exercise);
        await AcknowledgeAsync(await browser.SignInAsync(site, "p.okoye"), @case);
        await PublishAsync(lead, exercise);
        await SeeConsistencyAsync(lead);
    }

    /// <summary>Planned, with both members, its frame frozen and five decisions drawn.</summary>
    private static async Task<ExerciseId> DrawAsync(IPage lead)
    {
        var today = CasesFurtherOn.Today;
        await lead.GotoAsync("/app/scrutiny");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Plan an exercise" }).ClickAsync();
        await lead.GetByLabel("Title").FillAsync("Community resolutions this quarter");
        await lead.GetByLabel("External").CheckAsync();
        await lead.SelectOptionAsync("select", "shropshire");
        await FillAsync(lead, "from", today.AddDays(-90));
        await FillAsync(lead, "to", today);
        await lead.GetByLabel("How many decisions are drawn at random").FillAsync("5");
        await lead.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await PressAsync(lead, "Plan the exercise");
        var exercise = new ExerciseId(Guid.Parse(new Uri(lead.Url).Segments[^1]));
        foreach (var (user, body) in new[] { (Members[0], "magistrates"), (Members[1], "cps") })
        {
            await lead.GotoAsync($"/app/scrutiny/exercises/{exercise}/members");
            await lead.SelectOptionAsync("#known", user);
            await lead.SelectOptionAsync("#body", body);
            await FillAsync(lead, "trainedOn", today.AddDays(-20));
            await PressAsync(lead, "Add the member");
        }
        await lead.GotoAsync($"/app/scrutiny/exercises/{exercise}/frame");
        await PressAsync(lead, "Freeze the frame");
        await lead.GetByLabel("Seed").FillAsync("Seven herons");
        await PressAsync(lead, "Draw the sample");
        (await TextAsync(lead)).ShouldContain("Seven herons");
        return exercise;
    }

    private static async Task CloseAsync(IPage lead, ExerciseId exercise)
    {
        await lead.GotoAsync($"/app/scrutiny/exercises/{exercise}");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Close the exercise" }).ClickAsync();
        await lead.GetByLabel("What did the exercise find as a whole?").FillAsync("Fair, and mostly quick.");
        await PressAsync(lead, "Close the exercise");
        (await TextAsync(lead)).ShouldContain("Fair, and mostly quick.");
    }

    /// <summary>On the page for it, every flag hidden.</summary>
    private static async Task ReleaseAsync(IPage lead, ReviewId review)
    {
        await lead.GotoAsync($"/app/scrutiny/reviews/{review}/release");
        await PressAsync(lead, "Release the texts to the members");
        (await TextAsync(lead)).ShouldContain("The texts are released to the members");
    }

    private static async Task ViewAsync(IPage page, ReviewId review, string finding, string words, bool check)
    {
        await page.GotoAsync($"/app/scrutiny/reviews/{review}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record your view" }).ClickAsync();
        if (check)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Record your view" }).ClickAsync();
            (await TextAsync(page)).ShouldContain("Say what you find");
            await Browser.CheckAsync(page);
        }
        await AnswerQuestionsAsync(page);
        await page.Locator($"input[name='finding'][value='{finding}']").CheckAsync();
        await page.GetByLabel("Why do you find this?").FillAsync(words);
        await PressAsync(page, "Record your view");
    }

    private static async Task AnswerQuestionsAsync(IPage page)
    {
        for (var i = 0; i < 7; i++)
            await page.Locator($"input[name='answers[{i}].given'][value='{(i == 2 ? "not-applicable" : "yes")}']").CheckAsync();
    }

    private static async Task FindAsync(IPage lead, ReviewId review, bool check)
    {
        await lead.GotoAsync($"/app/scrutiny/reviews/{review}");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Record the panel’s finding" }).ClickAsync();
        await AnswerQuestionsAsync(lead);
        await lead.Locator("input[name='finding'][value='appropriate']").CheckAsync();
        await lead.GetByLabel("Why does the panel find this?").FillAsync("Proportionate, and in time.");
        await lead.GetByLabel("How many of the 2 who recorded a view agree?").FillAsync("2");
        if (check)
            await Browser.CheckAsync(lead);
        await PressAsync(lead, "Record the panel’s finding");
        (await TextAsync(lead)).ShouldContain("2 of the 2 who recorded a view agreed.");
    }

    private static async Task CorrectAsync(IPage lead, ReviewId review)
    {
        await lead.GotoAsync($"/app/scrutiny/reviews/{review}");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Correct the finding" }).ClickAsync();
        await lead.GetByLabel("What is wrong with finding 1?").FillAsync("The other box was meant.");
        await AnswerQuestionsAsync(lead);
        await lead.Locator("input[name='finding'][value='appropriate']").CheckAsync();
        await lead.GetByLabel("Why does the panel find this?").FillAsync("Proportionate. The parents might have been told sooner.");
        await lead.GetByLabel("How many of the 2 who recorded a view agree?").FillAsync("1");
        await PressAsync(lead, "Correct the finding");
        (await TextAsync(lead)).ShouldContain("It corrects finding 1: The other box was meant.");
        await Browser.CheckAsync(lead);
    }

    private static async Task RaiseAsync(IPage lead, ReviewId review)
    {
        await lead.GotoAsync($"/app/scrutiny/reviews/{review}");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Raise a learning point" }).ClickAsync();
        await lead.GetByLabel("What is to be learned?").FillAsync("Tell parents of the decision on the same day.");
        await lead.GetByLabel("Area", new() { Exact = true }).SelectOptionAsync("shropshire");
        await lead.Locator("input[name='role'][value='yjs-manager']").CheckAsync();
        await FillAsync(lead, "due", CasesFurtherOn.Today.AddDays(28));
        await Browser.CheckAsync(lead);
        await PressAsync(lead, "Raise the learning point");
        (await TextAsync(lead)).ShouldContain("Tell parents of the decision on the same day.");
    }

    private static async Task SeeSimilarAsync(IPage member, ReviewId review)
    {
        await member.GotoAsync($"/app/scrutiny/reviews/{review}");
        await member.GetByRole(AriaRole.Link, new() { Name = "See what was decided in similar cases" }).ClickAsync();
        (await TextAsync(member)).ShouldContain("There are fewer than 5, so nothing more is told of them.");
        await Browser.CheckAsync(member);
    }

    private static async Task AnswerAsync(IPage manager)
    {
        await manager.GotoAsync("/app");
        await manager.GetByRole(AriaRole.Link, new() { Name = "1 learning point from scrutiny waits for an answer" }).ClickAsync();
        await manager.GetByRole(AriaRole.Link, new() { Name = "Answer" }).ClickAsync();
        await manager.Locator("input[name='accepted'][value='true']").CheckAsync();
        await manager.GetByLabel("What is done about it, or why do you not accept it?").FillAsync("The duty officer rings the same evening.");
        await Browser.CheckAsync(manager);
        await PressAsync(manager, "Send the answer");
        (await TextAsync(manager)).ShouldContain("Accepted: The duty officer rings the same evening.");
    }

    private static async Task FollowUpAsync(IPage lead)
    {
        await lead.GotoAsync("/app/scrutiny/learning?state=answered");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Follow up" }).ClickAsync();
        await lead.Locator("input[name='done'][value='true']").CheckAsync();
        await lead.GetByLabel("How is that known, or what is still missing?").FillAsync("Seen in the log of calls.");
        await Browser.CheckAsync(lead);
        await PressAsync(lead, "Record the follow-up");
        (await TextAsync(lead)).ShouldContain("Seen in the log of calls.");
        await Browser.CheckAsync(lead);
    }

    private static async Task AcknowledgeAsync(IPage practitioner, CaseId @case)
    {
        await practitioner.GotoAsync($"/app/cases/{@case}");
        (await TextAsync(practitioner)).ShouldContain("The parents might have been told sooner.");
        (await TextAsync(practitioner)).ShouldNotContain("Novak");
        await PressAsync(practitioner, "I have read this finding");
        (await TextAsync(practitioner)).ShouldContain("You have read this finding.");
        await Browser.CheckAsync(practitioner);
    }

    private async Task PublishAsync(IPage lead, ExerciseId exercise)
    {
        await lead.GotoAsync($"/app/scrutiny/exercises/{exercise}");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Reports" }).ClickAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Publish a report" }).ClickAsync();
        await lead.GetByLabel("Title").FillAsync("Scrutiny of community resolutions");
        await lead.GetByLabel("Summary to be published").FillAsync("Decisions were fair. Parents are to be told sooner.");
        await Browser.CheckAsync(lead);
        await PressAsync(lead, "Publish");
        (await TextAsync(lead)).ShouldContain("The report is published");
        await Browser.CheckAsync(lead);
        var html = (await site.Service<PublishedReports>().DocumentAsync(exercise, 1, "html", default))!.Text;
        html.ShouldContain("100.0 % (56.6 to 100.0)"); // 5 of 5: 5 / (5 + 1.96 × 1.96) = 0.56551
        html.ShouldNotContain("Proportionate, and in time"); // the reasons stay inside
        await KeepAsync(lead, html);
    }

    private static async Task SeeConsistencyAsync(IPage lead)
    {
        var start = CasesFurtherOn.Today.Month >= 4 ? CasesFurtherOn.Today.Year : CasesFurtherOn.Today.Year - 1;
        await lead.GotoAsync($"/app/scrutiny/consistency?area=west-mercia&year={start}-{(start + 1) % 100:00}");
        (await TextAsync(lead)).ShouldContain("Two like cases got unlike disposals 0.0 % of the time");
        await Browser.CheckAsync(lead);
    }

    /// <summary>The printed report, looked at like a page.</summary>
    private static async Task KeepAsync(IPage lead, string html)
    {
        await using var context = await lead.Context.Browser!.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        if (Environment.GetEnvironmentVariable("OOCD_SCREENSHOTS") is { Length: > 0 } directory)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(directory, "Published-report.png"), FullPage = true });
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Scrutiny of community resolutions");
    }
}
