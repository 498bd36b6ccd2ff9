using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Testing;
using OocdPanel.Testing.Planting;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace OocdPanel.Api.Tests.Scrutiny;

/// <summary>
/// Three hundred generated cases on a real database, personal data from lists that the redactor does not have planted in every
/// free text: whatever a member can read of any of them, before the release and after it, and whatever leaves the service, holds
/// nothing of it. The lead hides what is flagged, and by hand what was planted and is not.
/// </summary>
public sealed partial class NothingLeaksOverHttpTests(PlantedService service, ITestOutputHelper output) : IClassFixture<PlantedService>
{
    private const int Drawn = 300, AtOnce = 4, Discussed = 5;

    /// <summary>Before the release, when no text is read at all, and for what is made of the same lines or counts, one review in so many is enough.</summary>
    private const int Some = 6;

    private static readonly string[] OfReview = ["", "/history", "/history?format=csv", "/answers?on=60&from=2&to=40&matrix=illustrative-2023-09", "/similar"];

    private static readonly string[] Histories = [.. new[] { "case", "child", "panel", "programme" }.SelectMany(kind => Enumerable.Range(1, 9).Select(number => $"{kind}-{number}.json"))];

    private readonly ConcurrentQueue<string> found = [];
    private readonly ConcurrentDictionary<Person, string> tokens = [];
    private readonly Leaks leaks = new(service.Planted.SelectMany(planted => planted.Secrets));
    private int read;
    private long letters;

    [Fact]
    public async Task Nothing_planted_is_read_before_the_release_or_after_it()
    {
        var clock = Stopwatch.StartNew();
        var journey = new Journey(service);
        var sample = await DrawAsync(journey);

        await ReadAsync(sample.Keys, before: true);
        output.WriteLine($"{read} read before the release, after {clock.Elapsed.TotalSeconds:0} s");
        await Each(sample, async (review, planted) => await ReleaseAsync(review, planted));
        output.WriteLine($"released after {clock.Elapsed.TotalSeconds:0} s");
        await ReadAsync(sample.Keys, before: false);
        await Each(sample, async (review, _) => await CheckEvidenceAsync(review));
        output.WriteLine($"{read} read, after {clock.Elapsed.TotalSeconds:0} s");

        await ConcludeAsync(journey, [.. sample.Keys.Take(Discussed)]);
        service.Logs.Lines.Count(line => line.StartsWith("Request starting ", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(read, "The log does not tell of every request.");
        foreach (var line in service.Logs.Lines)
            Look("log", line);
        output.WriteLine($"{read} read, {letters / 1e6:0} million letters with {service.Logs.Lines.Count} lines of log, in {clock.Elapsed.TotalSeconds:0} s");
        foreach (var leak in found.Distinct().Take(80))
            output.WriteLine(leak);
        found.ShouldBeEmpty($"{found.Count} found");
    }

    /// <summary>The same scan finds what is planted, where it may be read.</summary>
    [Fact]
    public async Task Who_works_with_a_case_reads_what_was_planted_in_it()
    {
        foreach (var planted in service.Planted.Take(5))
            foreach (var path in new[] { $"/cases/{planted.Case}", $"/cases/{planted.Case}/history" })
            {
                var (status, body) = await GetAsync(People.Practitioner, path);
                status.ShouldBe(HttpStatusCode.OK, path);
                leaks.In(Encoding.UTF8.GetString(body)).Count.ShouldBeGreaterThan(10, path);
            }
    }

    /// <summary>And in the evidence, if what is personal were not left out of it.</summary>
    [Fact]
    public async Task What_was_planted_is_in_a_history_that_discloses_it()
    {
        var planted = service.Planted[0];
        var disclosed = await new HistoryExport(service.Source, service.Ring).RunAsync(planted.Case, Shown.OpenOnly with { Personal = true, Disclosed = [planted.Child] }, null, CancellationToken.None);
        Check(disclosed.Write(), "disclosed.json");
        found.Count.ShouldBeGreaterThan(10);
    }

    /// <summary>An exercise with as many cases in its sample as one may have, by their reviews.</summary>
    private async Task<IReadOnlyDictionary<Guid, PlantedCase>> DrawAsync(Journey journey)
    {
        var planted = service.Planted.ToDictionary(one => one.Case);
        (await journey.SendAsync(
            Calls.PlanExercise(journey).With("from", PlantedCases.Period.From).With("to", PlantedCases.Period.To).With("size", Drawn).With("strata", Array.Empty<string>()))).ShouldBeAccepted();
        await journey.DoAsync(Calls.JoinMember);
        await journey.DoAsync(j => Calls.JoinMember(j).With("user", People.OtherScrutinyMember.User));
        await journey.DoAsync(Calls.FreezeFrame);
        await journey.DrawAllAsync();
        var sample = (await journey.SampleAsync()).ToDictionary(drawn => drawn.GetProperty("review").GetGuid(), drawn => planted[drawn.GetProperty("case").GetGuid()]);
        sample.Values.Distinct().Count().ShouldBe(Drawn);
        return sample;
    }

    /// <summary>What there is of reviews.</summary>
    private async Task ReadAsync(IEnumerable<Guid> reviews, bool before)
    {
        await Each(reviews.SelectMany((review, i) => OfReview.Where(path => i % Some == 0 || (!before && path is not ("" or "/similar"))).Select(path => (review, path))), async (one) =>
        {
            var (status, body) = await GetAsync(People.ScrutinyMember, $"/reviews/{one.review}{one.path}");
            status.ShouldBeOneOf([HttpStatusCode.OK, .. one.path == "/similar" ? new[] { HttpStatusCode.NotFound } : []], $"{one.path}: {Encoding.UTF8.GetString(body)}");
            var text = Encoding.UTF8.GetString(body);
            Look(one.path, text);
            if (before)
                text.ShouldNotContain("zq", Case.Sensitive, $"{one.path}: a text is read before the release");
            else if (one.path is "/history" or "/history?format=csv")
                text.ShouldContain("zq", Case.Sensitive, $"{one.path}: no text is read after the release");
        });
    }

    /// <summary>As a lead would do: every flag is hidden, and whatever else they know to tell of somebody.</summary>
    private async Task ReleaseAsync(Guid review, PlantedCase planted)
    {
        var texts = JsonDocument.Parse((await GetAsync(People.ScrutinyLead, $"/reviews/{review}/texts")).Body).RootElement;
        var redact = texts.GetProperty("texts").EnumerateArray().SelectMany(text => Hidden(text, planted).Select(part => new
        {
            stream = text.GetProperty("stream").GetGuid(),
            version = text.GetProperty("version").GetInt64(),
            path = text.GetProperty("path").GetString(),
            start = part.Start,
            length = part.End - part.Start,
        })).ToList<object>();
        (await new Journey(service).SendAsync(Reviewing.Of(review, texts.GetProperty("upTo").GetInt64(), redact))).ShouldBeAccepted();
    }

    private static List<(int Start, int End)> Hidden(JsonElement text, PlantedCase planted)
    {
        var original = text.GetProperty("original").GetString()!;
        var parts = text.GetProperty("flags").EnumerateArray().Select(flag => (Start: flag.GetProperty("start").GetInt32(), End: flag.GetProperty("start").GetInt32() + flag.GetProperty("length").GetInt32()))
            .Concat(planted.Unknown.SelectMany(item => Places(original, item).Select(at => (Start: at, End: at + item.Length))))
            .OrderBy(part => part.Start);
        var merged = new List<(int Start, int End)>();
        foreach (var part in parts)
        {
            if (merged.Count > 0 && part.Start < merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, part.End));
            else
                merged.Add(part);
        }
        return merged;
    }

    private static IEnumerable<int> Places(string text, string item)
    {
        for (var at = text.IndexOf(item, StringComparison.Ordinal); at >= 0; at = text.IndexOf(item, at + item.Length, StringComparison.Ordinal))
            yield return at;
    }

    /// <summary>Each history in the evidence of a review, as it is written, and what the checker tells of it.</summary>
    private async Task CheckEvidenceAsync(Guid review)
    {
        var (status, body) = await GetAsync(People.ScrutinyLead, $"/reviews/{review}/evidence");
        status.ShouldBe(HttpStatusCode.OK);
        using var zip = new ZipArchive(new MemoryStream(body));
        zip.Entries.Select(entry => entry.Name).ShouldBeSubsetOf(Histories);
        foreach (var entry in zip.Entries)
        {
            using var file = new MemoryStream();
            await using (var written = await entry.OpenAsync())
                await written.CopyToAsync(file);
            Check(file.ToArray(), entry.Name);
        }
    }

    private void Check(byte[] history, string name)
    {
        Look(name, Proof().Replace(Encoding.UTF8.GetString(history), ""));
        var verdict = HistoryCheck.Run(history, TestHost.Signing.PublicKeys);
        verdict.Finding.ShouldBe(Finding.Holds, verdict.Why);
        Look($"{name}, checked", $"{verdict.Why} {string.Join(' ', verdict.Events.Select(told => $"{told.Name} {Said(told.Open)} {Said(told.Withheld)} {string.Join(' ', (told.Personal ?? []).Select(member => Said(member.Value)))}"))}");

        static string Said(byte[]? shown) => shown is null ? "" : Encoding.UTF8.GetString(shown);
    }

    /// <summary>Some are found on, a point is raised and answered, the exercise is closed and its report published; then all that is read of it by whoever may.</summary>
    private async Task ConcludeAsync(Journey journey, IReadOnlyList<Guid> reviews)
    {
        var exercise = journey.Exercise;
        foreach (var review in reviews)
        {
            var version = JsonDocument.Parse((await GetAsync(People.ScrutinyLead, $"/reviews/{review}")).Body).RootElement.GetProperty("version").GetInt64();
            journey.Sampled(exercise, review, version);
            await Sample.FindAsync(journey);
            await journey.DoAsync(ReviewCalls.RaiseLearningPoint);
            await ReadAsync([review], before: false);
            foreach (var (person, path) in new[] { (People.ScrutinyMember, "/history?at=20"), (People.ScrutinyLead, "/history"), (People.ScrutinyLead, "") })
                Look(path, Encoding.UTF8.GetString((await GetAsync(person, $"/reviews/{review}{path}")).Body));
        }
        await Sample.CloseAsync(journey);
        await journey.DoAsync(ReviewCalls.PublishReport);
        foreach (var (person, path) in new (Person, string)[]
        {
            (People.ScrutinyMember, "/exercises"), (People.ScrutinyMember, $"/exercises/{exercise}"), (People.ScrutinyMember, $"/exercises/{exercise}/reviews"),
            (People.ScrutinyLead, $"/exercises/{exercise}"), (People.ScrutinyLead, $"/exercises/{exercise}/reviews"), (People.ScrutinyLead, $"/exercises/{exercise}/frame"),
            (People.ScrutinyLead, $"/exercises/{exercise}/frame/changes"), (People.ScrutinyLead, $"/exercises/{exercise}/sample"),
            (People.Analyst, $"/exercises/{exercise}/reports/1/html"), (People.Analyst, $"/exercises/{exercise}/reports/1/csv"), (People.Analyst, $"/exercises/{exercise}/reports/1/json"),
            (People.ScrutinyLead, "/learning-points"), (People.ScrutinyLead, "/learning-points?format=csv"), (People.Manager, "/learning-points"),
        })
        {
            var (status, body) = await GetAsync(person, path);
            status.ShouldBe(HttpStatusCode.OK, $"{path}: {Encoding.UTF8.GetString(body)}");
            Look(path, Encoding.UTF8.GetString(body));
        }
    }

    private void Look(string where, string text)
    {
        foreach (var leak in leaks.In(text))
            found.Enqueue($"{where}: {leak}");
        Interlocked.Add(ref letters, text.Length);
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> GetAsync(Person person, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetOrAdd(person, one => one.Token()));
        using var response = await service.Http.SendAsync(request);
        Interlocked.Increment(ref read);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    private static Task Each<T>(IEnumerable<T> all, Func<T, Task> look) => Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await look(one));

    private static Task Each(IReadOnlyDictionary<Guid, PlantedCase> sample, Func<Guid, PlantedCase, Task> look) => Each(sample, one => look(one.Key, one.Value));

    /// <summary>Hashes, salts and places in the log, which spell anything now and then.</summary>
    [GeneratedRegex("\"[A-Za-z0-9+/]{22,}={0,2}\"|\"leaf\":[0-9]+")]
    private static partial Regex Proof();
}
