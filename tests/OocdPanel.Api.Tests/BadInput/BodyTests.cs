using System.Net.Http.Headers;
using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.BadInput;

/// <summary>Whatever is wrong with a body: the answer is a problem that names the field, never a failure, and nothing happened.</summary>
public sealed class BodyTests(RunningService service) : IClassFixture<RunningService>
{
    public static TheoryData<string> Commands => EveryCommand.Names;

    [Theory, MemberData(nameof(Commands))]
    public async Task A_spoilt_body_is_told_by_the_field_and_changes_nothing(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        var before = await service.HistoryAsync();
        var wrong = new List<string>();
        var ways = Spoiling.Of(call.Body).ToArray();
        ways.Length.ShouldBeGreaterThan(40);
        foreach (var spoilt in ways)
        {
            var reply = await SendAsync(journey, call.Again(), spoilt.Text);
            if (reply.Status != 400 || reply.Code != "invalid" || !Names(reply, spoilt.Field))
                wrong.Add($"{spoilt.How}: {reply.Status} {reply.Text}");
        }
        wrong.ShouldBeEmpty();
        (await service.HistoryAsync()).ShouldBe(before);
        (await journey.SendAsync(call)).ShouldBeAccepted();
    }

    /// <summary>An item of a list of ticked codes is told by the list: no form has a field for each.</summary>
    private static bool Names(Reply reply, string field) =>
        reply.Fields.Contains(field) || (field.EndsWith("[0]", StringComparison.Ordinal) && reply.Fields.Contains(field[..^"[0]".Length]));

    [Theory, MemberData(nameof(Commands))]
    public async Task A_field_that_is_missing_or_null_is_told_or_was_not_needed(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        foreach (var (path, _) in JsonPath.Fields(call.Body).ToArray())
        {
            foreach (var missing in new[] { true, false })
            {
                var before = await service.HistoryAsync();
                var reply = await journey.SendAsync((missing ? call.Without(path) : call.With(path, null)).Again());
                if (reply.Status is 200 or 201)
                {
                    (journey, call) = await Ready.ForAsync(service, command);
                    break; // what may be missing may be null: they are read alike
                }
                reply.Status.ShouldBeOneOf([400, 409, 422], $"{path}: {reply.Text}");
                reply.Fields.ShouldContain(named => named.StartsWith(path, StringComparison.Ordinal) || path.StartsWith(named, StringComparison.Ordinal), $"{path}: {reply.Text}");
                (await service.HistoryAsync()).ShouldBe(before);
            }
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_body_that_is_too_large_or_not_JSON_is_refused(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        var before = await service.HistoryAsync();
        var large = new byte[(256 * 1024) + 1];
        Array.Fill(large, (byte)' ');
        large[0] = (byte)'{';
        (await SendAsync(journey, call, large)).ShouldBeProblem(413, "too-large");
        (await SendAsync(journey, call, large, chunked: true)).ShouldBeProblem(413, "too-large");
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data; boundary=x" })
            (await SendAsync(journey, call, System.Text.Encoding.UTF8.GetBytes(call.Body.ToJsonString()), type)).ShouldBeProblem(415, "not-json");
        (await SendAsync(journey, call, System.Text.Encoding.UTF8.GetBytes("""{"nonsense": 1}"""), chunked: true)).ShouldBeProblem(400, "invalid").Naming("nonsense");
        (await service.HistoryAsync()).ShouldBe(before);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_time_that_is_no_time_with_an_offset_or_lies_far_off_is_refused(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        var before = await service.HistoryAsync();
        string[] unreadable = ["2024-05-31", "2024-05-31T10:00:00", "2024-05-31T10:00", "10:00", "31/05/2024", "2024-02-30T10:00:00Z", "2024-05-31T25:00:00Z",
            "2024-05-31T10:00:00+99:00", "2024-05-31T10:00:00+14:01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "yesterday", ""];
        foreach (var text in unreadable)
            (await journey.SendAsync(call.With("occurredAt", text))).ShouldBeProblem(400, "invalid").Naming("occurredAt");
        foreach (var text in new[] { "0001-01-01T00:00:00Z", "1900-01-01T00:00:00Z", "1999-12-31T23:59:59Z" })
            (await journey.SendAsync(call.With("occurredAt", text))).ShouldBeProblem(400, "invalid").Naming("occurredAt");
        foreach (var text in new[] { "9999-12-31T23:59:59Z", "9999-12-31T00:00:00+14:00", service.Clock.GetUtcNow().AddMinutes(1).ToString("O") })
            (await journey.SendAsync(call.With("occurredAt", text))).ShouldBeProblem(422, "in-the-future").Naming("occurredAt");
        var longAgo = await journey.SendAsync(call.With("occurredAt", "2001-01-01T00:00:00Z"));
        var atAnyTime = command is "convene-panel" or "plan-exercise"; // a meeting can have been called, and an exercise planned, at any time
        if (!atAnyTime)
            longAgo.Status.ShouldBeOneOf([409, 422], longAgo.Text);
        if (!atAnyTime)
            (await service.HistoryAsync()).ShouldBe(before);
    }

    private static Task<Reply> SendAsync(Journey journey, Call call, byte[] body, string type = "application/json", bool chunked = false)
    {
        var request = Journey.Request(call);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TransferEncodingChunked = chunked;
        return journey.SendAsync(request);
    }
}
