using System.Net;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>The administrator’s pages.</summary>
public sealed class AdministrationTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_file_is_imported_and_one_with_a_wrong_row_is_told_by_line()
    {
        var administrator = await site.SignInAsync("t.adeyemi");
        var page = await administrator.OpenAsync("/app");
        page = await administrator.OpenAsync(page.Link("Administration")!);
        page = await administrator.OpenAsync(page.Link("Reference data")!);
        page.Text().ShouldContain("Illustrative");
        (await administrator.SendAsync(page)).Problems().ShouldBe(["Choose the kind of reference data", "Choose the file, or paste its rows"], ignoreOrder: true);
        (await administrator.SendAsync(page, ("kind", "agencies"), ("csv", "code,name,valid_from,valid_to\nsports,,2024-01-01,\n")))
            .Problems().Single().ShouldContain("line 2: name is empty");
        (await administrator.SendAsync(page, ("kind", "population"), ("csv", "area,ethnicity_group,children,source,valid_from,valid_to\nshropshire,White,12000,estimates,2024-01-01,\n")))
            .Problems().Single().ShouldContain("has no row for Mixed, Asian or Asian British");
        page = await administrator.SendAsync(page, ("kind", "agencies"), ("csv", "code,name,valid_from,valid_to\nsports,Sports clubs,2024-01-01,\n"));
        page.Text().ShouldContain("The rows are imported");
        page.Text().ShouldContain("t.adeyemi imported pasted.csv (1 added, 0 ended)");
    }

    [Fact]
    public async Task A_policy_is_changed_with_a_reason_that_the_page_keeps()
    {
        var administrator = await site.SignInAsync("t.adeyemi");
        var page = await administrator.OpenAsync("/app/administration");
        page = await administrator.OpenAsync(page.Link("Worcestershire")!);
        page.Text().ShouldContain("The area has no policy of its own");
        (await administrator.SendAsync(page, ("values.feedback_scale", "6"))).Problems().ShouldBe(["Say why the policy changes"]);
        (await administrator.SendAsync(page, ("values.feedback_scale", "often"), ("why", "The forms have six faces."))).Problems().Single().ShouldContain("feedback_scale is to be a whole number");
        page = await administrator.SendAsync(page, ("values.feedback_scale", "6"), ("why", "The forms have six faces."));
        page.Text().ShouldContain("Version worcestershire-1 is in force.");
        page.Text().ShouldContain("Feedback scale: 5 → 6");
        page.Text().ShouldContain("The forms have six faces.");
    }

    [Fact]
    public async Task Nobody_else_comes_to_these_pages()
    {
        var manager = await site.SignInAsync("m.hart");
        (await manager.OpenAsync("/app")).Link("Administration").ShouldBeNull();
        foreach (var path in new[] { "/app/administration", "/app/administration/reference", "/app/administration/policies/default" })
        {
            await manager.OpenAsync(path);
            manager.Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task Somebody_is_added_before_they_sign_in_and_can_be_chosen_by_name()
    {
        var administrator = await site.SignInAsync("t.adeyemi");
        var page = await administrator.OpenAsync("/app/administration");
        page = await administrator.OpenAsync(page.Link("People")!);
        page.Text().ShouldContain("Tola Adeyemi");
        page = await administrator.OpenAsync(page.Link("Add somebody who has not signed in yet")!);
        page = await administrator.SendAsync(page, ("user", "j.newby"));
        page.Problems().ShouldBe(["Enter the name", "Choose one role or more", "Choose one area or more"]);
        page = await administrator.SendAsync(page, ("displayName", "Jo Newby"), ("roles", "yjs-practitioner"), ("areas", "shropshire"), ("agency", "yjs"));
        page.Text().ShouldContain("Jo Newby is added");
        page.Text().ShouldContain("Jo Newby j.newby Youth justice practitioner Youth justice service Not yet");

        var id = await site.ReferredAsync();
        await site.DoAsync("s.cole", new Api.Referrals.ScreenReferralSlice(), new Api.Platform.Target(id), new Api.Referrals.ScreenReferralRequest("eligible", null, null));
        var manager = await site.SignInAsync("m.hart");
        page = await manager.OpenAsync($"/app/cases/{id}/allocation?find=newb");
        page.Text().ShouldContain("1 person is found.");
        page.Text().ShouldNotContain("Priya Okoye");
        page = await manager.SendAsync(page.QuerySelector("form[method=post] input[name=practitioner]")!.Closest("form")!, ("practitioner", "j.newby"));
        page.Text().ShouldContain("The case is allocated to Jo Newby");
        (await manager.OpenAsync($"/app/cases/{id}/allocation?find=nobody")).Text().ShouldContain("Nobody is found by that name.");
    }
}
