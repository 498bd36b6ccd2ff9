using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Host;
using OocdPanel.Host.Keys;

namespace OocdPanel.Benchmarks;

/// <summary>
/// One command over HTTP with everything that belongs to it: token, checks, keys, load, fold, decide, append, every read
/// model. On 800 cases in turn, and every measurement begins with the same cases again.
/// </summary>
internal sealed class HttpCommands : IBenchmark
{
    private const int Cases = 800;
    private const int CasesAtOnce = 8;
    private static readonly Work Command = new("http-command", "commands", Floors.B);
    private static readonly Work WithoutRules = new("http-command-without-rules", "commands", Command.Name); // the ratio is what could be had without them
    private static readonly Person Practitioner = Known("p.okoye");
    private static readonly DataRoot Root = new(Directory.CreateTempSubdirectory("oocd-benchmark-").FullName);

    private static readonly Dictionary<UserId, string> Tokens = DevelopmentPeople.All.ToDictionary(
        known => known.Person.User, known => DevelopmentToken.Mint(known.Person, DevelopmentKey.In(Root.Path("keys")), TimeProvider.System));

    private readonly Guid[] cases = new Guid[Cases];
    private Options options = null!;
    private HttpClient client = null!;
    private Snapshot snapshot = null!;
    private int next;

    public bool IsWarmed => true;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        this.options = options;
        var source = await Databases.CreateAsync(cluster, "http", NpgsqlDataSource.Create, ct);
        client = new HttpClient { BaseAddress = await ServeAsync(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = "http" }.ConnectionString, ct) };
        await Parallel.ForAsync(0, Cases, new ParallelOptions { MaxDegreeOfParallelism = CasesAtOnce, CancellationToken = ct }, async (i, _) => cases[i] = await AllocatedAsync(i, ct));
        snapshot = new Snapshot(source);
        await snapshot.SaveAsync(ct);
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct)
    {
        foreach (var (work, path) in new[] { (Command, "sections"), (WithoutRules, "anything") })
        {
            await snapshot.RestoreAsync(ct);
            results.Add(await Clock.MeasureAsync(work, clients, options.Seconds, () => WriteAsync(path, ct), ct));
        }
    }

    /// <summary>As <c>oocd serve</c> puts it together: keys in a database of their own.</summary>
    private static async Task<Uri> ServeAsync(string database, CancellationToken ct)
    {
        var settings = new KeySettings(Root, "Development", _ => null);
        var keys = await settings.OpenAsync(database, [], Console.Error.WriteLine, ct);
        var signing = new HeadSigning(settings.SigningKey(), new HeadsPlace(Root.Path("heads")));
        var app = OocdHost.Build(
            ["--environment", "Development"], new OocdSettings(database, Root.Path("keys"), Demonstration: false), keys, signing, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        app.MapCaseCommand("/cases/{case:guid}/assessment/anything", new AnythingSlice());
        await Service.PrepareAsync(app.Services, ct);
        await app.StartAsync(ct);
        return new Uri(app.Urls.First());
    }

    private Task<Guid> WriteAsync(string path, CancellationToken ct) => SendAsync(
        Practitioner, $"/cases/{cases[Interlocked.Increment(ref next) % Cases]}/assessment/{path}",
        new { section = "circumstances", text = new string('t', 400) }, ct);

    /// <summary>A case that its practitioner can assess.</summary>
    private async Task<Guid> AllocatedAsync(int i, CancellationToken ct)
    {
        var id = await SendAsync(Known("o.reid"), "/referrals", Referral(i), ct);
        await SendAsync(Known("s.cole"), $"/cases/{id}/screening", new { finding = "eligible" }, ct);
        await SendAsync(Known("m.hart"), $"/cases/{id}/allocation", new { practitioner = Practitioner.User.Value }, ct);
        await SendAsync(Practitioner, $"/cases/{id}/assessment", new { }, ct);
        await SendAsync(Practitioner, $"/cases/{id}/assessment/consents", new { of = "child", given = true, on = UkTime.DayOf(TimeProvider.System.GetUtcNow()) }, ct);
        return id;
    }

    private static object Referral(int i) => new
    {
        child = new { givenName = "Robin", familyName = $"{Syllable(i)}{Syllable(i / 8)}{Syllable(i / 64)}{Syllable(i / 512)}{Syllable(i / 4096)}", dateOfBirth = "2011-03-04", sex = "male", ethnicity = "white-british", district = "E06000051" },
        source = "police",
        crimeReference = $"22/{i}/26",
        officerInTheCase = "PC 2101 Reid",
        admission = "full",
        evidenceSufficient = true,
        offences = new[] { new { code = "common-assault", on = "2026-01-05" } },
    };

    /// <summary>No two names that sound alike: each would ask whether it is the other.</summary>
    private static string Syllable(int i) => $"{"bdfglmnr"[i % 8]}{"bdfglmnr"[i % 8]}ala";

    private async Task<Guid> SendAsync(Person person, string path, object body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Tokens[person.User]);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request, ct);
        var answer = await response.Content.ReadAsStringAsync(ct);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {answer}");
        return JsonSerializer.Deserialize<Answer>(answer, Json.Options)!.Id;
    }

    /// <summary>Writes a section as the command does, and asks nothing: neither of the body nor of the case.</summary>
    private sealed class AnythingSlice : CaseSlice<WriteSectionRequest>
    {
        public override string Name => "write-anything";

        public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

        public override IValidator<WriteSectionRequest> Validator { get; } = new InlineValidator<WriteSectionRequest>();

        protected override bool MovesTheCase => false;

        protected override Outcome<CaseEvent> DecideCase(WriteSectionRequest request, Act act, Api.Platform.Work work) =>
            new AssessmentSectionWritten(request.Section!, request.Text!, act.By);
    }

    private static Person Known(string user) => DevelopmentPeople.All.Single(known => known.Person.User.Value == user).Person;
}
