using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Domain.Shared;
using OocdPanel.Testing;

namespace OocdPanel.Benchmarks;

/// <summary>One command over HTTP with everything that belongs to it: token, checks, load, fold, decide, append, read models. Each on the next of 400 cases, whose streams grow a little as it runs.</summary>
internal sealed class HttpCommands : IBenchmark
{
    private const int Cases = 400;
    private static readonly Benchmarks.Work Command = new("http-command", "commands", Floors.B);
    private static readonly Person Practitioner = Known("p.okoye");

    private readonly List<Guid> cases = [];
    private TestHost host = null!;
    private HttpClient client = null!;
    private int next;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        await using var made = await Databases.CreateAsync(cluster, "http", NpgsqlDataSource.Create, ct);
        host = await TestHost.ListeningAsync(made.ConnectionString);
        client = host.Client();
        for (var i = 0; i < Cases; i++)
            cases.Add(await AllocatedAsync(i, ct));
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct) =>
        results.Add(await Clock.MeasureAsync(Command, clients, 4, () => WriteAsync(ct), ct));

    private Task<Guid> WriteAsync(CancellationToken ct) => SendAsync(
        Practitioner, $"/cases/{cases[Interlocked.Increment(ref next) % Cases]}/assessment/sections",
        new { section = "circumstances", text = new string('t', 400) }, ct);

    /// <summary>A case that its practitioner can assess.</summary>
    private async Task<Guid> AllocatedAsync(int i, CancellationToken ct)
    {
        var id = await SendAsync(Known("o.reid"), "/referrals", Referral(i), ct);
        await SendAsync(Known("s.cole"), $"/cases/{id}/screening", new { finding = "eligible" }, ct);
        await SendAsync(Known("m.hart"), $"/cases/{id}/allocation", new { practitioner = Practitioner.User.Value }, ct);
        return id;
    }

    private static object Referral(int i) => new
    {
        child = new { givenName = "Robin", familyName = $"Walker {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}", dateOfBirth = "2011-03-04", sex = "male", ethnicity = "white-british", district = "E06000051" },
        source = "police",
        crimeReference = $"22/{i}/26",
        officerInTheCase = "PC 2101 Reid",
        admission = "full",
        evidenceSufficient = true,
        offences = new[] { new { code = "common-assault", on = "2026-01-05" } },
    };

    private async Task<Guid> SendAsync(Person person, string path, object body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(person));
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request, ct);
        var answer = await response.Content.ReadAsStringAsync(ct);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {answer}");
        return JsonSerializer.Deserialize<Answer>(answer, Json.Options)!.Id;
    }

    private static readonly Dictionary<UserId, string> Tokens = DevelopmentPeople.All.ToDictionary(
        known => known.Person.User, known => DevelopmentToken.Mint(known.Person, DevelopmentKey.In(TestHost.Keys), TimeProvider.System));

    private static string TokenOf(Person person) => Tokens[person.User];

    private static Person Known(string user) => DevelopmentPeople.All.Single(known => known.Person.User.Value == user).Person;
}
