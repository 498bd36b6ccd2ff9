using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.IdentityModel.Tokens;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Tests.Journeys;

namespace OocdPanel.Api.Tests.Faults;

/// <summary>
/// People who write case after case over HTTP, each command to any host that lives; a command that gets no answer is
/// sent again, the same, to any other.
/// </summary>
/// <param name="hosts">To whom they write.</param>
/// <param name="pause">Between two commands of a writer.</param>
internal sealed class CaseWriters(Hosts hosts, TimeSpan pause) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, (string Name, Answer Answer)> accepted = [];
    private readonly ConcurrentDictionary<string, string> tokens = [];
    private readonly CancellationTokenSource stop = new();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Journey today = new(new RunningService());
    private SecurityKey key = null!;
    private Task writing = Task.CompletedTask;
    private int repeated;

    /// <summary>Every command that was accepted, and the answer.</summary>
    public IReadOnlyDictionary<Guid, (string Name, Answer Answer)> Accepted => accepted;

    /// <summary>So many were sent again.</summary>
    public int Repeated => repeated;

    public void Start(int writers)
    {
        key = DevelopmentKey.In(hosts.Root.Path("keys"));
        writing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync)));
    }

    /// <summary>Every command that was sent is answered when this returns.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await writing;
    }

    public void Dispose()
    {
        http.Dispose();
        stop.Dispose();
    }

    private async Task WriteAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var one = (await AcceptedAsync(Calls.SubmitReferral(today))).Of("case");
            await AcceptedAsync(Call.Of("screen-referral", People.Seconded, $"/cases/{one}/screening", new { finding = "eligible" }));
            await AcceptedAsync(Call.Of("allocate-case", People.Manager, $"/cases/{one}/allocation", new { practitioner = People.Practitioner.User }));
            await AcceptedAsync(Call.Of("begin-assessment", People.Practitioner, $"/cases/{one}/assessment", new { }));
            await AcceptedAsync(Call.Of("record-consent", People.Practitioner, $"/cases/{one}/assessment/consents", new { of = "child", given = true, on = today.Today, words = "Yes." }));
            for (var i = 0; i < 6 && !stop.IsCancellationRequested; i++)
                await AcceptedAsync(Call.Of("write-section", People.Practitioner, $"/cases/{one}/assessment/sections", new { section = "circumstances", text = $"Talked through, {i}." }));
        }
    }

    private async Task<Answer> AcceptedAsync(Call call)
    {
        while (true)
        {
            if (await AnswerAsync(call) is { } reply)
            {
                if (reply.Status is not (200 or 201))
                    throw new InvalidOperationException($"{call.Name}: {reply.Status} {reply.Text}");
                accepted[call.Id] = (call.Name, reply.Answer);
                await Task.Delay(pause);
                return reply.Answer;
            }
            Interlocked.Increment(ref repeated);
            await Task.Delay(20);
        }
    }

    /// <returns>Null where there was none: the host is dead or dying.</returns>
    private async Task<Reply?> AnswerAsync(Call call)
    {
        using var request = Journey.Request(call);
        request.RequestUri = new Uri(hosts.Any(), request.RequestUri!);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetOrAdd(call.By.User.Value, _ => DevelopmentToken.Mint(call.By, key, TimeProvider.System)));
        try
        {
            using var response = await http.SendAsync(request);
            return await Reply.OfAsync(response);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
