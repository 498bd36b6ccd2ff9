using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>On a phone a page is read downwards only: what is wider scrolls by itself.</summary>
public sealed class NarrowWindowTests(NarrowWindowTests.UnderWay site, Browser browser) : IClassFixture<NarrowWindowTests.UnderWay>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("s.cole", "/app?filter=all"), InlineData("m.hart", "/app?filter=all"), InlineData("m.hart", "/app/panels"), InlineData("c.diaz", "/app")]
    [InlineData("m.hart", "/app/cases/{case}"), InlineData("s.cole", "/app/cases/{case}/history"), InlineData("v.ames", "/app/cases/{case}/victims")]
    [InlineData("c.diaz", "/app/panels/{panel}"), InlineData("c.diaz", "/app/panels/{panel}/items/{case}"), InlineData("c.diaz", "/app/panels/{panel}/items/{case}/decision")]
    [InlineData("c.diaz", "/app/panels/{panel}/agenda"), InlineData("c.diaz", "/app/panels/{panel}/minutes"), InlineData("l.byrne", "/app/scrutiny"), InlineData("l.byrne", "/app/scrutiny/consistency")]
    [InlineData("o.reid", "/app/refer/release"), InlineData("t.adeyemi", "/app/administration/people"), InlineData("m.hart", "/app/reports")]
    public async Task A_page_is_no_wider_than_the_window(string user, string path)
    {
        var page = await browser.SignInAsync(site, user);
        await page.SetViewportSizeAsync(320, 640);
        await page.GotoAsync(path.Replace("{case}", $"{site.Case}", StringComparison.Ordinal).Replace("{panel}", $"{site.Panel}", StringComparison.Ordinal));
        (await page.TitleAsync()).ShouldNotContain("not found");
        var widest = await page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('body *')].filter(e => !e.closest('.oocd-scrolling') && e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 120)).join(' | ')");
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, widest);
    }

    /// <summary>A site with a case that an open meeting hears.</summary>
    public sealed class UnderWay : Site
    {
        public CaseId Case { get; private set; }

        public PanelId Panel { get; private set; }

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            (Case, Panel) = await this.HeardAsync();
        }
    }
}
