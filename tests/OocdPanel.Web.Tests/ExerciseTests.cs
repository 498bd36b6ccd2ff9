using Microsoft.Playwright;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>A scrutiny exercise from its plan to its closing, in a browser without JavaScript, by its lead and a member.</summary>
public sealed class ExerciseTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_lead_plans_freezes_draws_and_closes_and_a_member_sees_numbers_only()
    {
        var first = await site.ConfirmedAsync();
        var second = await site.ConfirmedAsync("community-resolution");
        var page = await browser.SignInAsync(site, "l.byrne");
        await page.GetByRole(AriaRole.Link, new() { Name = "Scrutiny" }).ClickAsync();
        await Browser.CheckAsync(page);
        (await page.ContentAsync()).ShouldContain("Due: there was none yet");
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan an exercise" }).ClickAsync();
        await PressAsync(page, "Plan the exercise");
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        await Browser.CheckAsync(page);

        await page.GetByLabel("Title").FillAsync("What was decided this spring");
        await page.GetByLabel("External").CheckAsync();
        await page.SelectOptionAsync("select", "shropshire");
        await DateAsync(page, "from", CasesFurtherOn.Today.AddDays(-30));
        await DateAsync(page, "to", CasesFurtherOn.Today);
        await page.GetByLabel("How many decisions are drawn at random").FillAsync("1");
        await page.GetByLabel("Sex", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await PressAsync(page, "Plan the exercise");
        await ShouldSayAsync(page, "The exercise is planned");
        await Browser.CheckAsync(page);
        var exercise = new Uri(page.Url).AbsolutePath;

        await page.GetByRole(AriaRole.Link, new() { Name = "Add or remove members" }).ClickAsync();
        await PressAsync(page, "Add the member");
        await Browser.CheckAsync(page);
        await page.SelectOptionAsync("#known", "j.novak");
        await page.SelectOptionAsync("#body", "magistrates");
        await DateAsync(page, "trainedOn", CasesFurtherOn.Today.AddDays(-90));
        await PressAsync(page, "Add the member");
        await ShouldSayAsync(page, "Jana Novak reviews in this exercise");
        await Browser.CheckAsync(page);

        await page.GotoAsync($"{exercise}/frame");
        await ShouldSayAsync(page, "To be drawn");
        await Browser.CheckAsync(page);
        await PressAsync(page, "Freeze the frame");
        await ShouldSayAsync(page, "The frame is frozen");
        await page.GetByLabel("How many are drawn at random").FillAsync("9");
        await PressAsync(page, "Draw the sample");
        await ShouldSayAsync(page, "the frame has 2 decisions to draw from");
        await Browser.CheckAsync(page);
        await page.GetByLabel("Seed").FillAsync("Seven herons over the Severn");
        await page.GetByLabel("How many are drawn at random").FillAsync("1");
        await PressAsync(page, "Draw the sample");
        await ShouldSayAsync(page, "The sample is drawn");
        await ShouldSayAsync(page, "Seven herons over the Severn");
        await Browser.CheckAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Replace case 1" }).ClickAsync();
        await PressAsync(page, "Replace the case");
        await Browser.CheckAsync(page);
        await page.GetByLabel("Why can it not be reviewed?").FillAsync("Everybody on the panel acted on it.");
        await PressAsync(page, "Replace the case");
        await ShouldSayAsync(page, "Case 1 took the place of one that could not be reviewed");
        await Browser.CheckAsync(page);
        await page.GotoAsync($"{exercise}/changes");
        await ShouldSayAsync(page, "Nothing changed about the cases that were drawn");
        await Browser.CheckAsync(page);

        var member = await browser.SignInAsync(site, "j.novak");
        await member.GotoAsync(exercise);
        await Browser.CheckAsync(member);
        foreach (var id in new[] { first, second })
            (await member.ContentAsync()).ShouldNotContain(id.ToString());
        await member.GetByRole(AriaRole.Link, new() { Name = "Declare an interest in case 1" }).ClickAsync();
        await PressAsync(member, "Declare the interest");
        await Browser.CheckAsync(member);
        await member.GetByLabel("What is the interest?").FillAsync("A neighbour.");
        await PressAsync(member, "Declare the interest");
        await ShouldSayAsync(member, "You do not review it");
        (await member.GotoAsync($"{exercise}/draw"))!.Status.ShouldBe(403);

        await page.GotoAsync($"{exercise}/close");
        await page.GetByLabel("What did the exercise find as a whole?").FillAsync("There was no time to review.");
        await PressAsync(page, "Close the exercise");
        await ShouldSayAsync(page, "There is no finding on case 1");
        await Browser.CheckAsync(page);
        await page.GetByLabel("Why are cases left without a finding, if any are?").FillAsync("It was a rehearsal.");
        await PressAsync(page, "Close the exercise");
        await ShouldSayAsync(page, "It was a rehearsal.");
        await page.GotoAsync("/app/scrutiny");
        await ShouldSayAsync(page, "Due, by");
        await Browser.CheckAsync(page);
    }

    [Fact]
    public async Task A_head_from_earlier_minutes_is_checked_and_nonsense_is_told()
    {
        var page = await browser.SignInAsync(site, "j.novak");
        await page.GotoAsync("/app/scrutiny/heads");
        await Browser.CheckAsync(page);
        await PressAsync(page, "Check it");
        (await page.InnerTextAsync(".govuk-error-summary")).ShouldContain("Enter the head");
        foreach (var junk in new[] { "{}", "It was number 7.", "[1, 2", "{\"number\": 1e400}" })
        {
            await page.GetByLabel("The head, as it was kept").FillAsync(junk);
            await PressAsync(page, "Check it");
            (await page.InnerTextAsync(".govuk-error-summary__list")).ShouldBe(
                "This cannot be read as the file of a head. Paste the whole text of the file that was downloaded for the minutes, from the first brace to the last, and nothing else");
        }
        await Browser.CheckAsync(page);
    }

    [Fact]
    public async Task A_member_is_chosen_from_the_list_or_named_by_a_user_id()
    {
        var planned = await site.DoAsync("l.byrne", new PlanExerciseSlice(), new Target(), new PlanExerciseRequest(
            "external", "shropshire", CasesFurtherOn.Today.AddDays(-30), CasesFurtherOn.Today, "Who reviews", new ThemeRequest([], [], [], "All of it."), 1, [], false));
        var lead = await site.SignInAsync("l.byrne");
        var page = await lead.OpenAsync($"/app/scrutiny/exercises/{planned.Id}/members");
        page = await lead.SendAsync(page, ("known", "j.novak"), ("user", "k.amin"), ("body", "magistrates"));
        page.ProblemAt("user").ShouldBe("Choose a member from the list or enter a user id, not both");
        page = await lead.SendAsync(page, ("known", ""), ("user", "<b>x</b>"), ("body", "magistrates"));
        page.ProblemAt("user").ShouldBe("Enter a user id, such as j.novak: it has no spaces, and no marks such as < or &");
        page = await lead.SendAsync(page, ("known", ""), ("user", "J.NOVAK"), ("body", "magistrates"));
        page.ProblemAt("user")!.ShouldContain("is written j.novak");
        page = await lead.SendAsync(page, ("known", ""), ("user", " nobody.here "), ("body", "magistrates"));
        page.Text().ShouldContain("nobody.here reviews in this exercise");
    }

    [Fact]
    public async Task Nobody_else_comes_to_these_pages()
    {
        var manager = await site.SignInAsync("m.hart");
        (await manager.OpenAsync("/app")).Link("Scrutiny").ShouldBeNull();
        foreach (var path in new[] { "/app/scrutiny", "/app/scrutiny/exercises/new" })
        {
            await manager.OpenAsync(path);
            manager.Status.ShouldBe(System.Net.HttpStatusCode.Forbidden, path);
        }
        var member = await site.SignInAsync("k.amin");
        await member.OpenAsync($"/app/scrutiny/exercises/{Guid.NewGuid()}");
        member.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await member.OpenAsync("/app/scrutiny/exercises/new");
        member.Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static async Task ShouldSayAsync(IPage page, string text) => (await page.InnerTextAsync("body")).ShouldContain(text);

    private static async Task DateAsync(IPage page, string name, DateOnly day)
    {
        await page.FillAsync($"[name='{name}-day']", $"{day.Day}");
        await page.FillAsync($"[name='{name}-month']", $"{day.Month}");
        await page.FillAsync($"[name='{name}-year']", $"{day.Year}");
    }
}
