using System.Net;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class ShellTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_then_taken_where_they_wanted()
    {
        var visitor = site.Stranger();
        var page = await visitor.OpenAsync("/app?filter=all");
        page.Heading().ShouldBe("Sign in");
        await visitor.SendAsync(page, ("user", "s.cole"));
        visitor.Path.ShouldBe("/app?filter=all");
    }

    [Fact]
    public async Task Signing_in_as_nobody_says_what_to_do()
    {
        var visitor = site.Stranger();
        var page = await visitor.SendAsync(await visitor.OpenAsync("/app/sign-in"));
        page.Problems().ShouldBe(["Choose who you are"]);
        page.ProblemAt("user").ShouldBe("Choose who you are");
        page.Title.ShouldBe("Error: Sign in - OocdPanel");
    }

    [Fact]
    public async Task Sign_in_leads_to_no_other_site()
    {
        var visitor = site.Stranger();
        var page = await visitor.OpenAsync("/app/sign-in?returnUrl=https://example.org/");
        await visitor.SendAsync(page, ("user", "s.cole"));
        visitor.Path.ShouldBe("/app");
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        var visitor = await site.SignInAsync("s.cole");
        var page = await visitor.OpenAsync("/app");
        page.QuerySelector(".oocd-person")!.TextContent.ShouldContain("Signed in as Sam Cole (seconded officer)");
        await visitor.SendAsync(page.QuerySelector("form[action='/app/sign-out']")!);
        (await visitor.OpenAsync("/app")).Heading().ShouldBe("Sign in");
    }

    [Theory]
    [InlineData("o.reid", "My work, Refer a child")]
    [InlineData("c.diaz", "My work, Panels")]
    [InlineData("a.stone", "My work, Reports")]
    public async Task The_menu_shows_what_the_role_comes_to_do(string user, string places)
    {
        var visitor = await site.SignInAsync(user);
        var page = await visitor.OpenAsync("/app");
        string.Join(", ", page.QuerySelectorAll("header nav a").Select(link => link.TextContent.Trim())).ShouldBe(places);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_said_to_be_missing()
    {
        var visitor = await site.SignInAsync("s.cole");
        (await visitor.OpenAsync("/app/nowhere")).Heading().ShouldBe("Page not found");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_keep_themselves_private()
    {
        var visitor = await site.SignInAsync("s.cole");
        await visitor.OpenAsync("/app");
        var headers = visitor.Last!.Headers;
        headers.CacheControl!.NoStore.ShouldBeTrue();
        headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'; script-src 'self'; base-uri 'none'");
        headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_not_taken()
    {
        var visitor = await site.SignInAsync("s.cole");
        var page = await visitor.OpenAsync("/app");
        var form = page.QuerySelector("form[action='/app/sign-out']")!;
        (await visitor.SendAsync(form, ("__RequestVerificationToken", "forged"))).Heading().ShouldBe("This cannot be read");
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.OpenAsync("/app")).Heading().ShouldBe("My work");
    }

    [Fact]
    public async Task A_form_or_address_with_what_no_text_can_hold_is_told_so()
    {
        var visitor = await site.SignInAsync("o.reid");
        var page = await visitor.OpenAsync("/app/refer/name");
        (await visitor.SendAsync(page, ("child.givenName", "Rob\0in"))).Text().ShouldContain("A text in the form holds a character that no text can hold");
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.OpenAsync("/app?stage=%00")).Text().ShouldContain("The address holds a character that no text can hold.");
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_told_so()
    {
        var visitor = await site.SignInAsync("o.reid");
        var page = await visitor.OpenAsync("/app/refer/name");
        (await visitor.SendAsync(page, ("child.givenName", new string('R', 3_000_000)))).Heading().ShouldBe("This is too much to send");
        visitor.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task The_styles_are_served()
    {
        var visitor = site.Stranger();
        await visitor.OpenAsync("/app/assets/oocd.css");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Last!.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    [Fact]
    public async Task The_shell_can_be_used_by_everyone()
    {
        var page = await browser.OpenAsync(site);
        await page.GotoAsync("/app/sign-in");
        await Browser.CheckAsync(page);
        await page.ClickAsync("main button");
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        await Browser.CheckAsync(page);
        page = await browser.SignInAsync(site, "s.cole");
        await Browser.CheckAsync(page);
        await page.GotoAsync("/app/nowhere");
        await Browser.CheckAsync(page);
    }
}
