using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests.Browsing;

/// <summary>
/// Chromium, with JavaScript off, as the service must work. Of the machine: <c>OOCD_CHROMIUM</c>, else <c>/usr/bin/chromium</c>.
/// With <c>OOCD_SCREENSHOTS</c> set to a directory, every page that is checked is also kept there as a picture.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("OOCD_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            Headless = true,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A window of its own, with one of the development people signed in.</summary>
    /// <param name="scripts">Whether scripts run in it, as in most people’s browsers: for what only they see.</param>
    public async Task<IPage> SignInAsync(Site site, string user, bool scripts = false)
    {
        var page = await OpenAsync(site, scripts);
        await page.GotoAsync("/app/sign-in");
        await page.Locator($"input[value='{user}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        return page;
    }

    /// <summary>A window of its own in which nobody is signed in.</summary>
    public async Task<IPage> OpenAsync(Site site, bool scripts = false)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Address.ToString(), JavaScriptEnabled = scripts });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>Fails unless the page on the screen is free of what axe finds wrong with it.</summary>
    public static async Task CheckAsync(IPage page)
    {
        (await page.TitleAsync()).ShouldMatch("^(Error: )?\\w.* - OocdPanel$");
        await KeepPictureAsync(page);
        var found = await AxeAsync(page);
        found.Passes.ShouldNotBeEmpty("axe checked nothing.");
        found.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")
            .ShouldBeEmpty(page.Url);
    }

    /// <summary>Axe is JavaScript itself, so it looks at the same page in a window where that is on.</summary>
    private static async Task<Deque.AxeCore.Commons.AxeResult> AxeAsync(IPage page)
    {
        var html = await page.ContentAsync();
        await using var context = await page.Context.Browser!.NewContextAsync();
        var copy = await context.NewPageAsync();
        await copy.RouteAsync(page.Url, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html }));
        await copy.GotoAsync(page.Url);
        return await copy.RunAxe();
    }

    private static async Task KeepPictureAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("OOCD_SCREENSHOTS") is not { Length: > 0 } directory)
            return;
        var name = string.Concat((await page.TitleAsync()).Replace(" - OocdPanel", "", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(directory, $"{name}.png"), FullPage = true });
    }
}
