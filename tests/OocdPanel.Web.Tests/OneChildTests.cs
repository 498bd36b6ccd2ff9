using System.Net;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>Two records of one child: found, compared, merged and separated.</summary>
public sealed class OneChildTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_manager_merges_two_records_and_separates_them_again()
    {
        var (one, other) = (await site.ReferredAsync(), await site.ReferredAsync());
        var (stays, merged) = ((await site.CaseAsync(one)).Child, (await site.CaseAsync(other)).Child);
        var manager = await site.SignInAsync("m.hart");
        var page = await manager.OpenAsync((await manager.OpenAsync($"/app/cases/{one}")).Link("Merge or separate records of the child").ShouldNotBeNull());
        page.Heading().ShouldBe("Two records of one child");
        (await manager.SendAsync(page)).Problems().ShouldBe(["Enter the id of the other record"]);
        (await manager.SendAsync(page, ("other", "Robin"))).Problems().Single().ShouldStartWith("Enter the id of a record, such as");
        (await manager.SendAsync(page, ("other", $"{stays.Id}"))).Problems().ShouldBe(["That is this record. Enter the id of the other one"]);
        (await manager.SendAsync(page, ("other", $"{Guid.NewGuid()}"))).Problems().ShouldBe(["There is no record of a child with that id within your reach"]);

        page = await manager.SendAsync(page, ("other", $"{merged.Id}"));
        page.Text().ShouldContain("Name (differs)");
        page.Text().ShouldContain(merged.FamilyName);
        page = await manager.OpenAsync(page.Link("Keep the first record").ShouldNotBeNull());
        page.Text().ShouldContain($"the child is known as {stays.FullName()}");
        page.Text().ShouldContain("reports count one child from now on");
        (await manager.SendAsync(page)).Problems().ShouldBe(["Say how you know that they are one child"]);
        page = await manager.SendAsync(page, ("why", "One birth certificate"));
        page.Text().ShouldContain("The records are merged");
        page.Text().ShouldContain($"Merged into this record {merged.FullName()}");

        page = await manager.OpenAsync($"/app/cases/{other}");
        page.Heading().ShouldStartWith(stays.FullName());
        page.Text().ShouldContain("Case open");
        (await manager.OpenAsync($"/app/cases/{other}/history")).Text().ShouldContain("and merged into it: One birth certificate");
        page = await manager.OpenAsync($"/app/children/{merged.Id}/records");
        page.Link("Go to the record that stays").ShouldBe($"/app/children/{stays.Id}/records");

        page = await manager.OpenAsync($"/app/children/{stays.Id}/records/{merged.Id}/separate");
        (await manager.SendAsync(page)).Problems().ShouldBe(["Say how you know that they are two children"]);
        page = await manager.SendAsync(page, ("why", "They are cousins"));
        page.Text().ShouldContain("The records are separated");
        (await manager.OpenAsync($"/app/cases/{other}")).Heading().ShouldStartWith(merged.FullName());
    }

    [Fact]
    public async Task A_records_manager_comes_from_the_record_and_is_told_what_an_erasure_takes_along()
    {
        var (one, other) = (await site.ReferredAsync(), await site.ReferredAsync());
        var (stays, merged) = ((await site.CaseAsync(one)).Child.Id, (await site.CaseAsync(other)).Child.Id);
        var manager = await site.SignInAsync("r.vale");
        var page = await manager.OpenAsync($"/app/records/children/{stays}");
        page = await manager.OpenAsync(page.Link("Is there another record of this child?").ShouldNotBeNull());
        page.Link("Back to the record").ShouldBe($"/app/records/children/{stays}");
        page = await manager.SendAsync(await manager.OpenAsync($"/app/children/{stays}/records/{merged}/merge"), ("why", "One birth certificate"));
        page.Text().ShouldContain("The records are merged");
        (await manager.OpenAsync($"/app/records/children/{stays}")).Link("See the 2 records of this child").ShouldNotBeNull();
        (await manager.OpenAsync($"/app/records/children/{stays}/erasure")).Text().ShouldContain("Another record was merged into this one. What is kept there has keys of its own, which are destroyed as well.");
        (await manager.OpenAsync($"/app/records/children/{merged}")).Link("Go to the record that stays").ShouldBe($"/app/records/children/{stays}");
    }

    [Fact]
    public async Task Nobody_else_comes_to_these_pages()
    {
        var child = (await site.CaseAsync(await site.ReferredAsync())).Child.Id;
        var practitioner = await site.SignInAsync("p.okoye");
        await practitioner.OpenAsync($"/app/children/{child}/records");
        practitioner.Status.ShouldBe(HttpStatusCode.Forbidden);
        var manager = await site.SignInAsync("m.hart");
        await manager.OpenAsync($"/app/children/{new ChildId(Guid.NewGuid())}/records");
        manager.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_pages_can_be_used_by_everyone()
    {
        var (one, other) = (await site.ReferredAsync(), await site.ReferredAsync());
        var (stays, merged) = ((await site.CaseAsync(one)).Child.Id, (await site.CaseAsync(other)).Child.Id);
        var page = await browser.SignInAsync(site, "m.hart");
        await page.GotoAsync($"/app/children/{stays}/records/{merged}");
        await Browser.CheckAsync(page);
        foreach (var path in new[] { "", $"/{merged}/merge", $"/{merged}/separate" })
        {
            await page.GotoAsync($"/app/children/{stays}/records{path}");
            await Browser.CheckAsync(page);
            await page.ClickAsync("main button.govuk-button");
            (await page.TitleAsync()).ShouldStartWith("Error: ");
            await Browser.CheckAsync(page);
            if (!path.EndsWith("/merge", StringComparison.Ordinal))
                continue;
            await page.FillAsync("textarea", "One birth certificate");
            await page.ClickAsync("main button.govuk-button");
            await Browser.CheckAsync(page);
        }
        foreach (var path in new[] { $"/app/children/{merged}/records", $"/app/children/{stays}/records/{merged}", $"/app/cases/{other}" })
        {
            await page.GotoAsync(path);
            await Browser.CheckAsync(page);
        }
    }
}
