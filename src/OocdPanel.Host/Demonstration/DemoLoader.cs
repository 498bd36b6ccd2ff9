using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Host.Demonstration;

/// <summary>Loads profiles: all their cases merged in the order of time, through the service’s commands, on a simulated clock. Loading one twice adds nothing.</summary>
public static class DemoLoader
{
    private const string Table = "create table if not exists oocd.demonstration (profile text primary key, began_at timestamptz not null, complete boolean not null default false)";

    /// <returns>How many commands were sent; 0 when everything was there.</returns>
    public static async Task<int> LoadAsync(string connectionString, IKeyRing keys, IReadOnlyList<DemoProfile> profiles, DateTimeOffset now, Action<string> say, CancellationToken ct)
    {
        await using var source = StoreDataSource.Create(connectionString);
        var book = new ReferenceBook(source, keys);
        var projections = Projections.All(book);
        await Schema.EnsureAsync(source, projections, ct);
        await ServiceTables.EnsureAsync(source, ct);
        await book.RefreshAsync(ct);
        await source.DoAsync(Table, ct);
        foreach (var profile in profiles)
            await source.DoAsync("insert into oocd.demonstration (profile, began_at) values ($1, $2) on conflict do nothing", ct, profile.Name, now.ToUniversalTime());
        var begun = await BegunAsync(source, ct);
        var missing = profiles.Where(profile => begun.ContainsKey(profile.Name)).ToArray();
        if (missing.Length == 0)
            return 0;

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var steps = Steps([.. missing.SelectMany(profile => profile.Cases(UkTime.DayOf(begun[profile.Name])))], missing.SelectMany(profile => profile.Besides()));
        say($"Loading the demonstration ({string.Join(", ", missing.Select(profile => profile.Name))}): {steps.Count} commands, through the same door as everybody’s …");
        using var turns = new Turns(connectionString, keys);
        var clock = new SimulatedClock();
        var commands = new Commands(
            new EventLog(source, EventCatalogue.Types, keys, projections), keys, turns, new AccessLog(source, keys, clock), book, clock);
        await new DemoRun(commands, clock).PlayAsync(steps, ct);
        foreach (var profile in missing)
            await source.DoAsync("update oocd.demonstration set complete = true where profile = $1", ct, profile.Name);
        await source.DoAsync("analyze", ct);
        say($"Loaded in {watch.Elapsed.TotalSeconds:0.0} s.");
        return steps.Count;
    }

    internal static List<DemoStep> Steps(IReadOnlyList<DemoCase> cases, IEnumerable<DemoStep> besides) =>
        [.. cases.SelectMany(CaseScript.Steps).Concat(PanelScript.Steps(cases)).Concat(besides).OrderBy(step => step.At)];

    /// <summary>Profiles that are not complete, and when their loading began: dates follow that day, also when it is taken up on a later one.</summary>
    private static async Task<Dictionary<string, DateTimeOffset>> BegunAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select profile, began_at from oocd.demonstration where not complete");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var begun = new Dictionary<string, DateTimeOffset>();
        while (await reader.ReadAsync(ct))
            begun[reader.GetString(0)] = reader.GetFieldValue<DateTimeOffset>(1);
        return begun;
    }
}
