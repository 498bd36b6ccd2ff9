using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class LongWorklistTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_long_list_goes_on_on_the_next_page()
    {
        for (var i = 0; i < 26; i++)
            await site.ReferredAsync();
        var officer = await site.SignInAsync("s.cole");
        var first = await officer.OpenAsync("/app?filter=all");
        var second = await officer.OpenAsync(first.Link("Next page").ShouldNotBeNull());
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(25);
        second.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
        second.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href"))
            .ShouldBeUnique();
        second.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href"))
            .Intersect(first.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href"))).ShouldBeEmpty();
    }
}
