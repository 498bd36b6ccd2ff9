using Npgsql;
using OocdPanel.Host.Postgres;

namespace OocdPanel.Host;

/// <summary>Which database a verb works on.</summary>
public enum Wanted
{
    /// <summary>The one people's own records go to.</summary>
    Live,

    /// <summary>The demonstration's, beside the live one and apart from it.</summary>
    Demonstration,

    /// <summary>The large demonstration’s, beside both.</summary>
    National,

    /// <summary>Whichever was served last, as <c>.data/connection</c> names it; else the live one.</summary>
    LastServed
}

/// <summary>
/// A database that answers: on the server that <c>ConnectionStrings__OocdPanel</c> names or, without it, on the
/// embedded cluster, started if need be. Disposing it stops the cluster, if it is ours to stop.
/// </summary>
public sealed class ServedDatabase : IAsyncDisposable
{
    public const string Live = "oocd_panel";
    public const string Demonstration = "oocd_panel_demo";
    public const string National = "oocd_panel_national_demo";
    public const string Setting = "ConnectionStrings__OocdPanel";

    private readonly EmbeddedPostgres? _cluster;

    private ServedDatabase(string connectionString, EmbeddedPostgres? cluster) =>
        (ConnectionString, _cluster) = (connectionString, cluster);

    public string ConnectionString { get; }

    public string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database ?? "";

    /// <summary>For the verb <c>serve</c>: whoever serves stops the cluster afterwards, also one that it found running.</summary>
    public static async Task<ServedDatabase> ServeAsync(DataRoot root, Wanted wanted, Action<string> say, CancellationToken ct)
    {
        var database = await OpenAsync(root, wanted, adopt: true, say, ct);
        root.WriteServedConnection(database.ConnectionString);
        return database;
    }

    /// <summary>For the other verbs, which leave a cluster that they find running as it is.</summary>
    public static Task<ServedDatabase> UseAsync(DataRoot root, Wanted wanted, Action<string> say, CancellationToken ct) =>
        OpenAsync(root, wanted, adopt: false, say, ct);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_cluster is not null) await _cluster.StopAsync(evenIfUsed: false, CancellationToken.None);
    }

    private static async Task<ServedDatabase> OpenAsync(DataRoot root, Wanted wanted, bool adopt, Action<string> say, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable(Setting) is { } given && !string.IsNullOrWhiteSpace(given))
            return new ServedDatabase(await GivenAsync(given, wanted, ct), cluster: null);
        var last = wanted is Wanted.LastServed ? root.ServedConnection() : null;
        if (last is not null && await Answering.WhyNotAsync(last, ct) is null)
            return new ServedDatabase(last, cluster: null);

        var name = wanted switch { Wanted.Demonstration => Demonstration, Wanted.National => National, _ => Live };
        if (last is not null)
        {
            var served = new NpgsqlConnectionStringBuilder(last);
            if (served.Username != EmbeddedPostgres.User)
                throw new CannotRunException($"The database that {root.ConnectionFile} names does not answer: set {Setting}, or run ./deploy/up.");
            name = served.Database ?? name;
        }
        return await StartAsync(root, name, adopt, say, ct);
    }

    private static async Task<ServedDatabase> StartAsync(DataRoot root, string name, bool adopt, Action<string> say, CancellationToken ct)
    {
        var cluster = new EmbeddedPostgres(root, say: say);
        var ours = adopt;
        try
        {
            ours |= await cluster.StartAsync(ct);
            await cluster.EnsureDatabaseAsync(name, ct);
            return new ServedDatabase(cluster.ConnectionString(name), ours ? cluster : null);
        }
        catch when (ours)
        {
            await cluster.StopAsync(evenIfUsed: false, CancellationToken.None);
            throw;
        }
    }

    private static async Task<string> GivenAsync(string given, Wanted wanted, CancellationToken ct)
    {
        if (await Answering.WhyNotAsync(given, ct) is { } why)
            throw new CannotRunException($"The database that {Setting} names does not answer: {why}");
        if (wanted is not (Wanted.Demonstration or Wanted.National)) return given;
        var beside = new NpgsqlConnectionStringBuilder(given);
        beside.Database += wanted is Wanted.National ? "_national_demo" : "_demo";
        await ServerDatabases.EnsureAsync(given, beside.Database!, ct);
        return beside.ConnectionString;
    }
}
