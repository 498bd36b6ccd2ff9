using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Shouldly;

namespace OocdPanel.Web.Tests.Browsing;

/// <summary>Opens pages and sends their forms over HTTP, and reads what a person would read.</summary>
public sealed class Visitor(Uri site)
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = true, CookieContainer = new CookieContainer() }) { BaseAddress = site };

    /// <summary>Of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The address of the last answer, after all redirects.</summary>
    public string Path { get; private set; } = "";

    public HttpResponseMessage? Last { get; private set; }

    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await _http.GetAsync(new Uri(site, path)));

    /// <summary>Fills in the page’s form and sends it. Fields not named go as the page shows them.</summary>
    public async Task<IHtmlDocument> SendAsync(IHtmlDocument page, params (string Name, string Value)[] answers)
    {
        var form = page.QuerySelector("main form[method=post]:not(.oocd-inline-form)").ShouldNotBeNull("The page has no form.");
        return await SendAsync(form, answers);
    }

    public async Task<IHtmlDocument> SendAsync(IElement form, params (string Name, string Value)[] answers)
    {
        var fields = Shown(form).Where(field => answers.All(answer => answer.Name != field.Key))
            .Concat(answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value)));
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await _http.PostAsync(new Uri(site, form.GetAttribute("action") ?? Path), content));
    }

    private static IEnumerable<KeyValuePair<string, string>> Shown(IElement form) =>
        form.QuerySelectorAll("input[name], select[name], textarea[name]").SelectMany(field => field switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => Array.Empty<KeyValuePair<string, string>>(),
            IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
            IHtmlSelectElement select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
            IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
            _ => [],
        });

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        (Last, Status, Path) = (answer, answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery);
        var context = BrowsingContext.New(Configuration.Default);
        return await context.GetService<IHtmlParser>()!.ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }
}

/// <summary>What a person reads on a page.</summary>
public static class Reading
{
    public static string Heading(this IHtmlDocument page) => Plain(page.QuerySelector("h1"));

    /// <summary>All of the page’s own text.</summary>
    public static string Text(this IHtmlDocument page) => Plain(page.QuerySelector("main"));

    /// <summary>What the error summary says, in its order.</summary>
    public static string[] Problems(this IHtmlDocument page) => [.. page.QuerySelectorAll(".govuk-error-summary__list li").Select(Plain)];

    /// <summary>The message at a field, which its control must be described by.</summary>
    public static string? ProblemAt(this IHtmlDocument page, string id)
    {
        if (page.GetElementById($"{id}-error") is not { } message)
            return null;
        page.QuerySelectorAll($"[aria-describedby~='{id}-error']").Length.ShouldBe(1, $"Nothing is described by the error of {id}.");
        return Plain(message).Replace("Error: ", "", StringComparison.Ordinal);
    }

    /// <summary>The answer in a summary list’s row.</summary>
    public static string? Row(this IHtmlDocument page, string key) =>
        page.QuerySelectorAll(".govuk-summary-list__row").FirstOrDefault(row => Plain(row.QuerySelector("dt")) == key) is { } found ? Plain(found.QuerySelector("dd")) : null;

    public static string? Link(this IHtmlDocument page, string text) =>
        page.QuerySelectorAll("a").FirstOrDefault(link => Plain(link) == text)?.GetAttribute("href");

    private static string Plain(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
