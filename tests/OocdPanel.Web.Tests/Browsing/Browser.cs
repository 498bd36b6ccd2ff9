using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests.Browsing;

/// <summary>
/// Chromium, with JavaScript off, as the service must work. Of the machine: <c>OOCD_CHROMIUM</c>, else <c>/usr/bin/chromium-headless-shell</c>.
/// With <c>OOCD_SCREENSHOTS</c> set to a directory, every page that is checked is also kept there as a picture.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("OOCD_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium-headless-shell",
            Headless = true,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        await (await _browser.NewContextAsync()).NewPageAsync(); // where axe looks
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
        await CheckWithScriptsAsync(await CopyAsync(page));
    }

    /// <summary>The same, of a page that scripts run in.</summary>
    public static async Task CheckWithScriptsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<Found>("""
            async () => {
                const found = await axe.run();
                return {
                    passes: found.passes.length,
                    violations: found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(node => node.html).join(' | ')}`),
                };
            }
            """);
        found.Passes.ShouldBePositive("axe checked nothing.");
        found.Violations.ShouldBeEmpty(page.Url);
    }

    /// <summary>Axe is a script itself, so it looks at a copy, in the browser’s first window, where scripts run.</summary>
    private static async Task<IPage> CopyAsync(IPage page)
    {
        var html = await page.ContentAsync();
        var copy = page.Context.Browser!.Contexts[0].Pages[0];
        await copy.RouteAsync(page.Url, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html }));
        await copy.GotoAsync(page.Url);
        await copy.UnrouteAllAsync();
        return copy;
    }

    private static async Task KeepPictureAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("OOCD_SCREENSHOTS") is not { Length: > 0 } directory)
            return;
        var name = string.Concat((await page.TitleAsync()).Replace(" - OocdPanel", "", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(directory, $"{name}.png"), FullPage = true });
    }

    /// <summary>What axe found: how many rules the page passes, and what is wrong with it.</summary>
    private sealed record Found
    {
        public int Passes { get; init; }
        public string[] Violations { get; init; } = [];
    }
}
