using System.Text.Json;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;

namespace OocdPanel.Api.Tests.Scrutiny;

/// <summary>The review of a journey’s drawn decision.</summary>
internal static class Reviewing
{
    /// <summary>A case at a stage, its decision drawn.</summary>
    public static async Task<(Journey Journey, Guid Review)> DrawnAsync(RunningService service, Stage stage = Stage.Delivered)
    {
        var journey = await Journey.ToAsync(service, stage);
        await DrawAsync(journey);
        return (journey, await ReviewOfAsync(journey));
    }

    /// <summary>Something is written that names people whom the case does not know, and the decision is drawn.</summary>
    public static async Task DrawAsync(Journey journey)
    {
        (await journey.SendAsync(Calls.RecordContactAttempt(journey).With("notes", "Alex Penn rang back, from Thornbury Academy."))).ShouldBeAccepted();
        await journey.DrawAsync();
    }

    /// <summary>The same, and a release made ready that keeps one flag and hides the others.</summary>
    public static async Task PrepareAsync(Journey journey)
    {
        await DrawAsync(journey);
        var hiding = await ReleaseAsync(journey, await ReviewOfAsync(journey));
        var (first, others) = (hiding.Body["redact"]![0]!.DeepClone(), hiding.Body["redact"]!.AsArray().Skip(1).Select(part => part!.DeepClone()).ToArray());
        first["because"] = "names-nobody";
        journey.Release = hiding.With("keep", new[] { first }).With("redact", others);
    }

    public static async Task<Guid> ReviewOfAsync(Journey journey) => (await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}")).Body.GetProperty("sample").EnumerateArray()
        .First(drawn => drawn.GetProperty("case").GetGuid() == journey.Case).GetProperty("review").GetGuid();

    /// <summary>Every flag is hidden.</summary>
    public static async Task<Call> ReleaseAsync(Journey journey, Guid review)
    {
        var texts = (await journey.GetAsync(People.ScrutinyLead, $"/reviews/{review}/texts")).Body;
        return Of(review, texts.GetProperty("upTo").GetInt64(), [.. texts.GetProperty("texts").EnumerateArray().SelectMany(text => text.GetProperty("flags").EnumerateArray().Select(flag => PartOf(text, flag)))]);
    }

    public static Call Of(Guid review, long upTo, IReadOnlyList<object> redact) =>
        Call.Of("release-review", People.ScrutinyLead, $"/reviews/{review}/release", new { upTo, redact, keep = Array.Empty<object>() });

    public static object PartOf(JsonElement text, JsonElement flag) => new
    {
        stream = text.GetProperty("stream").GetGuid(),
        version = text.GetProperty("version").GetInt64(),
        path = text.GetProperty("path").GetString(),
        start = flag.GetProperty("start").GetInt32(),
        length = flag.GetProperty("length").GetInt32(),
    };
}
