using System.Net;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>The records manager’s pages.</summary>
public sealed class RecordsTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_child_is_found_by_its_case_and_erased_after_a_warning_and_a_tick()
    {
        var id = await IneligibleAsync();
        var manager = await site.SignInAsync("r.vale");
        var page = await manager.OpenAsync("/app");
        page = await manager.OpenAsync(page.Link("Records")!);
        (await manager.SendAsync(page)).Problems().ShouldBe(["Enter the id of a case or of a child"]);
        (await manager.SendAsync(page, ("record", $"{Guid.NewGuid()}"))).Problems().ShouldBe(["There is no case and no child with that id"]);
        page = await manager.SendAsync(page, ("record", $"{id}"));
        page.Heading().ShouldStartWith("Robin Walker");
        var child = page.Link("Look at the child’s record")!;
        page = await manager.OpenAsync(child);
        page = await manager.OpenAsync(page.Link("Erase this child")!);
        page.Text().ShouldContain("Warning This cannot be undone.");
        page = await manager.SendAsync(page);
        page.Problems().ShouldBe(["Confirm that you want to erase this person", "Choose why the child is erased"], ignoreOrder: true);
        (await manager.SendAsync(page, ("basis", "subject-request"))).Problems().ShouldBe(["Confirm that you want to erase this person"]);
        page = await manager.SendAsync(page, ("basis", "subject-request"), ("confirmed", "yes"));

        manager.Path.ShouldBe(child);
        page.Text().ShouldContain("The child is erased. It is complete when the backups of the keys from before it are gone, in 30 days");
        page.Heading().ShouldBe("[erased]");
        page.Row("Date of birth").ShouldBe("[erased]");
        page.Link("Erase this child").ShouldBeNull();
        foreach (var user in new[] { "r.vale", "m.hart" })
        {
            var reader = await site.SignInAsync(user);
            foreach (var path in new[] { $"/app/cases/{id}", $"/app/cases/{id}/history" })
            {
                page = await reader.OpenAsync(path);
                reader.Status.ShouldBe(HttpStatusCode.OK);
                foreach (var gone in new[] { "Robin", "Walker", "January 0001", "aged 20", "22/12345/26" })
                    page.Text().ShouldNotContain(gone);
            }
        }
        (await manager.OpenAsync($"/app/cases/{id}")).Row("Date of birth").ShouldBe("[erased]");
    }

    [Fact]
    public async Task Every_page_that_showed_the_child_shows_that_it_was_erased()
    {
        var (id, programme) = await site.CompletedAsync("community-resolution");
        await site.DoAsync("m.hart", new CloseCaseSlice(), new Target(Case: id), new CloseCaseRequest("Robin did well"));
        var found = await site.CaseAsync(id);
        var manager = await site.SignInAsync("m.hart");
        string[] pages =
        [
            $"/app/cases/{id}", $"/app/cases/{id}/history", $"/app/programmes/{programme}", $"/app/panels/{found.ListedOn}",
            $"/app/panels/{found.ListedOn}/items/{id}", $"/app/cases/{id}/closure",
        ];
        foreach (var path in pages)
            (await manager.OpenAsync(path)).Text().ShouldContain("Robin", Shouldly.Case.Sensitive, path);
        await site.DoAsync("r.vale", new EraseChildSlice(), new Target(Child: found.Child.Id), new EraseChildRequest("retention-ended"), await site.ChildVersionAsync(found.Child.Id));

        foreach (var path in pages.Append("/app?filter=all&stage=closed"))
        {
            var page = await manager.OpenAsync(path);
            manager.Status.ShouldBe(HttpStatusCode.OK, path);
            page.Text().ShouldContain("erased", Shouldly.Case.Insensitive, path);
            foreach (var gone in new[] { "Robin", "Walker", " 0001", "aged 20", "22/12345/26" })
                page.Text().ShouldNotContain(gone, Shouldly.Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task A_victim_is_erased_on_the_case()
    {
        var id = await IneligibleAsync();
        var manager = await site.SignInAsync("r.vale");
        var page = await manager.OpenAsync($"/app/cases/{id}");
        page = await manager.OpenAsync(page.Link("Erase a victim")!);
        page = await manager.SendAsync(page, ("victim", "1"), ("basis", "court-order"), ("confirmed", "yes"));
        page.Text().ShouldContain("The victim is erased.");
        page.Text().ShouldContain("Victim 1: [erased]");
        page.Heading().ShouldStartWith("Robin Walker");
    }

    [Fact]
    public async Task A_child_with_a_case_that_goes_on_cannot_be_erased_and_the_page_says_why()
    {
        var id = await site.ReferredAsync();
        var manager = await site.SignInAsync("r.vale");
        var child = (await manager.OpenAsync($"/app/cases/{id}")).Link("Look at the child’s record")!;
        var page = await manager.OpenAsync(child);
        page.Link("Erase this child").ShouldBeNull();
        page.Text().ShouldContain("The child cannot be erased while a case is not over.");
        page = await manager.SendAsync(await manager.OpenAsync($"{child}/erasure"), ("basis", "court-order"), ("confirmed", "yes"));
        page.Problems().Single().ShouldStartWith("The child has a case that is not over.");
    }

    [Fact]
    public async Task Nobody_else_comes_to_these_pages()
    {
        var id = await IneligibleAsync();
        var manager = await site.SignInAsync("m.hart");
        (await manager.OpenAsync("/app")).Link("Records").ShouldBeNull();
        foreach (var path in new[] { "/app/records", $"/app/records/children/{Guid.NewGuid()}", $"/app/cases/{id}/victim-erasure" })
        {
            await manager.OpenAsync(path);
            manager.Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task The_pages_can_be_used_by_everyone()
    {
        var id = await IneligibleAsync();
        var child = (await (await site.SignInAsync("r.vale")).OpenAsync($"/app/cases/{id}")).Link("Look at the child’s record")!;
        var page = await browser.SignInAsync(site, "r.vale");
        foreach (var path in new[] { "/app/records", child, $"{child}/erasure", $"/app/cases/{id}/victim-erasure" })
        {
            await page.GotoAsync(path);
            await Browser.CheckAsync(page);
            if (path == child)
                continue;
            await page.ClickAsync("main button.govuk-button");
            (await page.TitleAsync()).ShouldStartWith("Error: ");
            await Browser.CheckAsync(page);
        }
    }

    private async Task<CaseId> IneligibleAsync()
    {
        var id = await site.ReferredAsync();
        await site.DoAsync("s.cole", new ScreenReferralSlice(), new Target(Case: id), new ScreenReferralRequest("ineligible", "Not proved", null, "evidence-lacking"));
        return id;
    }
}
