using System.Text.Json;
using OocdPanel.Api.Platform;
using Shouldly;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>What the service answered.</summary>
public sealed record Reply(int Status, string Text, string? MediaType, string? ETag)
{
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    public Answer Answer => JsonSerializer.Deserialize<Answer>(Text, Json.Options)!;

    public string? Code => Member("code");

    public string? Rule => Member("rule");

    /// <summary>The fields that the answer names.</summary>
    public IReadOnlyList<string> Fields =>
        Body.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(named => named.Name)] : [];

    public static async Task<Reply> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.Tag);

    /// <summary>200 or 201, with ids, version and ETag.</summary>
    public Reply ShouldBeAccepted()
    {
        Status.ShouldBeOneOf([200, 201], Text);
        Answer.Version.ShouldBeGreaterThan(0);
        ETag.ShouldBe($"\"{Answer.Version}\"");
        return this;
    }

    /// <summary>200, and the whole of what was read.</summary>
    public string ShouldBeRead()
    {
        Status.ShouldBe(200, Text);
        return Text;
    }

    /// <summary>Problem details with this code, the rule where there is one, and advice on what to do.</summary>
    public Reply ShouldBeProblem(int status, string code, string? rule = null)
    {
        Status.ShouldBe(status, Text);
        MediaType.ShouldBe("application/problem+json");
        Code.ShouldBe(code, Text);
        Rule.ShouldBe(rule, Text);
        Member("title").ShouldNotBeNullOrWhiteSpace();
        Member("advice").ShouldNotBeNullOrWhiteSpace();
        return this;
    }

    public Reply Naming(string field)
    {
        Fields.ShouldContain(field, Text);
        return this;
    }

    private string? Member(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
