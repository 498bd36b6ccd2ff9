using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OocdPanel.Api.Platform.Http;

/// <summary>Reads what was sent, and names the member that is wrong where one is.</summary>
internal static partial class RequestBody
{
    public static async Task<(TRequest? Request, IResult? Fault)> ReadAsync<TRequest>(HttpContext http, CancellationToken ct)
        where TRequest : Request
    {
        if (typeof(TRequest) == typeof(NothingToSay) && http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
            return (JsonSerializer.Deserialize<TRequest>("{}", Json.Strict), null);
        if (!http.Request.HasJsonContentType())
            return (null, Problems.Problem(415, "not-json", "The request is not JSON.", "Send JSON, with the content type application/json."));
        try
        {
            return await JsonSerializer.DeserializeAsync<TRequest>(http.Request.Body, Json.Strict, ct) is { } request
                ? (request, null)
                : (null, Problems.Invalid("", "The request is empty: send a JSON object"));
        }
        catch (JsonException wrong)
        {
            return (null, Told(wrong));
        }
    }

    private static IResult Told(JsonException wrong)
    {
        if (UnknownMember().Match(wrong.Message) is { Success: true } unknown)
            return Problems.Invalid(Join(wrong.Path, unknown.Groups[1].Value), "This is not a field of this request");
        if (DuplicateMember().Match(wrong.Message) is { Success: true } twice)
            return Problems.Invalid(Join(wrong.Path, twice.Groups[1].Value), "This field is given more than once");
        var field = (wrong.Path ?? "$").TrimStart('$').TrimStart('.');
        return Problems.Invalid(field, field.Length == 0
            ? $"The request is not a JSON object, or breaks off (line {(wrong.LineNumber ?? 0) + 1})"
            : "The value is not of the kind that belongs here: check text, number, yes or no, date (2024-05-31) and time (2024-05-31T10:00:00Z)");
    }

    private static string Join(string? path, string member)
    {
        var parent = (path ?? "$").TrimStart('$').TrimStart('.');
        return parent.Length == 0 || parent.EndsWith(member, StringComparison.Ordinal) ? (parent.Length == 0 ? member : parent) : $"{parent}.{member}";
    }

    [GeneratedRegex("JSON property '([^']*)' could not be mapped")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("[Dd]uplicate property '([^']*)'")]
    private static partial Regex DuplicateMember();
}
