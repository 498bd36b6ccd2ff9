using System.Net;
using OocdPanel.Api.Tests.Journeys;
using Shouldly;

namespace OocdPanel.Api.Tests.Platform;

/// <summary>
/// Sends every command again under the same id, and now and then with another body or by somebody else, and looks at
/// the whole log each time. The first answer is what the sender gets.
/// </summary>
public sealed class SentTwice(RunningService service, Random random) : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>The last part of the addresses of commands that were accepted, and sent again.</summary>
    public HashSet<string> Repeated { get; } = [];

    public int Refused { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post)
            return await base.SendAsync(request, cancellationToken);
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var before = await LogAsync();
        var first = await base.SendAsync(request, cancellationToken);
        var answer = await first.Content.ReadAsStringAsync(cancellationToken);
        var after = await LogAsync();
        var accepted = first.IsSuccessStatusCode;
        (after != before).ShouldBe(accepted, $"{request.RequestUri}: {answer}");

        using (var again = await base.SendAsync(Copy(request, body), cancellationToken))
        {
            again.StatusCode.ShouldBe(first.StatusCode, request.RequestUri!.ToString());
            if (accepted)
                (await again.Content.ReadAsStringAsync(cancellationToken)).ShouldBe(answer);
        }
        (await LogAsync()).ShouldBe(after, $"{request.RequestUri} wrote twice");

        if (!accepted)
            Refused++;
        else if (Repeated.Add(request.RequestUri!.Segments[^1]) || random.Next(4) == 0)
            await VaryAsync(request, body, after, cancellationToken);
        return first;
    }

    /// <summary>Under the same id: something else by the same person is told so; the same by somebody without the role is not done, nor answered as if it were.</summary>
    private async Task VaryAsync(HttpRequestMessage request, string body, string log, CancellationToken ct)
    {
        var other = body.Length > 2 ? $"{{\"reason\":\"Something else.\",{body[1..]}" : """{"reason":"Something else."}""";
        using (var reused = await base.SendAsync(Copy(request, other), ct))
        {
            reused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, request.RequestUri!.ToString());
            (await reused.Content.ReadAsStringAsync(ct)).ShouldContain("command-id-reused");
        }
        var stranger = Copy(request, body);
        stranger.Headers.Authorization = new("Bearer", People.Analyst.Token());
        using (var refused = await base.SendAsync(stranger, ct))
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, request.RequestUri!.ToString());
        (await LogAsync()).ShouldBe(log, $"{request.RequestUri} wrote under an id that was used");
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, string body)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        foreach (var (name, values) in request.Headers)
            copy.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }

    /// <summary>How many events there are, and what the last of each stream is: every hash is over the one before.</summary>
    private async Task<string> LogAsync() => (string)(await service.ScalarAsync(
        "select (select count(*) from mt_events) || ' ' || coalesce((select md5(string_agg(encode(e.hash, 'hex'), '' order by s.id)) from mt_streams s join mt_events e on e.stream_id = s.id and e.version = s.version), '')"))!;
}
