using Npgsql;

namespace OocdPanel.Host.Postgres;

/// <summary>
/// A private PostgreSQL cluster below a data root: on 127.0.0.1 only, with a password of its own, never as root.
/// It outlives a host that is killed; the next host finds it and uses it.
/// </summary>
/// <param name="root">Where it keeps itself.</param>
/// <param name="disposable">True for a cluster whose data need not survive a crash of the machine: tests.</param>
/// <param name="say">Told, in one line each, what the person at the keyboard should know.</param>
public sealed class EmbeddedPostgres(DataRoot root, bool disposable = false, Action<string>? say = null)
{
    public const string User = "oocd";

    private readonly ServerAccount _account = ServerAccount.Find();
    private readonly Action<string> _say = say ?? (_ => { });
    private ClusterPlace? _place = ClusterPlace.Existing(root);
    private FileStream? _use;
    private int _port;

    public string? Directory => _place?.Server;

    public bool IsRunning => _place is { } place && Postmaster.Running(place.Data) is not null;

    /// <summary>The connection string for one of its databases. The cluster must be running.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port != 0 ? _port : Postmaster.Running(_place!.Data)!.Port,
        Username = User,
        Password = File.ReadAllText(_place!.Password).Trim(),
        Database = database
    }.ConnectionString;

    /// <summary>Starts the cluster, making it first if there is none, or finds it running.</summary>
    /// <returns>True when it was started, false when it was found running.</returns>
    public async Task<bool> StartAsync(CancellationToken ct)
    {
        _place = await ClusterPlace.FindOrMakeAsync(root, _account, _say);
        using var changing = await ClusterLocks.ChangeAsync(_place, ct);
        _use ??= ClusterLocks.Use(_place);
        if (Postmaster.Running(_place.Data) is { } running)
        {
            _port = running.Port;
            if (await Answering.WaitAsync(ConnectionString("postgres"), () => IsRunning, ct)) return false;
            _say("The PostgreSQL cluster that was found running has just ended: it is started again.");
        }
        var control = await ClusterControl.FindAsync(_place, _account, disposable);
        if (_place.Major is null) await control.MakeAsync(User);
        _port = ClusterPort.Choose(_place);
        Postmaster.ForgetReusedNumber(_place.Data);
        await control.LaunchAsync(_port);
        return await Answering.WaitAsync(ConnectionString("postgres"), () => IsRunning, ct)
            ? true
            : throw new CannotRunException($"PostgreSQL started and ended at once: its log is {_place.Log}.");
    }

    /// <summary>Makes a database where it is missing.</summary>
    public Task EnsureDatabaseAsync(string database, CancellationToken ct) =>
        ServerDatabases.EnsureAsync(ConnectionString("postgres"), database, ct);

    /// <summary>Stops the cluster cleanly, unless other hosts use it and <paramref name="evenIfUsed"/> is false.</summary>
    /// <returns>True when it no longer runs.</returns>
    public async Task<bool> StopAsync(bool evenIfUsed, CancellationToken ct)
    {
        if (_place is not { } place || !System.IO.Directory.Exists(place.Host)) return true;
        using var changing = await ClusterLocks.ChangeAsync(place, ct);
        if (_use is not null) await _use.DisposeAsync();
        _use = null;
        if (Postmaster.Running(place.Data) is null) return true;
        if (!evenIfUsed && ClusterLocks.UsedByOthers(place)) return false;
        await (await ClusterControl.FindAsync(place, _account, disposable)).HaltAsync();
        return true;
    }

    /// <summary>Stops the cluster and removes it with all its data.</summary>
    public async Task RemoveAsync(CancellationToken ct)
    {
        await StopAsync(evenIfUsed: true, ct);
        _place?.Remove();
    }
}
