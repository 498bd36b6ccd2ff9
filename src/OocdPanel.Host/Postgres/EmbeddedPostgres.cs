using System.Globalization;
using System.Security.Cryptography;
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
            await Answering.WaitAsync(ConnectionString("postgres"), ct);
            return false;
        }
        var programs = await PostgresPrograms.FindAsync(_place.Major);
        if (_place.Major is { } major && major != programs.Major)
            throw new CannotRunException(OtherVersion(_place, major, programs));
        programs = await ReachableAsync(programs);
        if (_place.Major is null) await MakeAsync(programs, _place);
        _port = ClusterPort.Choose(_place);
        Postmaster.ForgetReusedNumber(_place.Data);
        await LaunchAsync(programs, _place);
        await Answering.WaitAsync(ConnectionString("postgres"), ct);
        return true;
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
        var programs = await ReachableAsync(await PostgresPrograms.FindAsync(place.Major));
        var stopped = await _account.RunAsync(programs.Program("pg_ctl"), "stop", "-D", place.Data, "-m", disposable ? "immediate" : "fast", "-w", "-t", "60");
        return stopped.ExitCode == 0 ? true : throw Failed("PostgreSQL did not stop", stopped, place);
    }

    /// <summary>Stops the cluster and removes it with all its data.</summary>
    public async Task RemoveAsync(CancellationToken ct)
    {
        await StopAsync(evenIfUsed: true, ct);
        _place?.Remove();
    }

    private async Task MakeAsync(PostgresPrograms programs, ClusterPlace place)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        DataRoot.WriteSecret(place.Password, password);
        var shown = Path.Combine(place.Server, "password"); // for initdb, which may not read the host's
        DataRoot.WriteSecret(shown, password);
        await _account.OwnAsync(shown);
        string[] quick = disposable ? ["--no-sync"] : [];
        var draft = place.Data + ".new"; // so that a host killed meanwhile leaves no half-made cluster in its place
        if (System.IO.Directory.Exists(draft)) System.IO.Directory.Delete(draft, recursive: true);
        var made = await _account.RunAsync(programs.Program("initdb"), ["-D", draft, "-U", User, "--auth=scram-sha-256",
            "--pwfile=" + shown, "-E", "UTF8", "--locale=C.UTF-8", .. quick]);
        File.Delete(shown);
        if (made.ExitCode != 0) throw Failed("PostgreSQL's initdb could not make a cluster", made, place);
        System.IO.Directory.Move(draft, place.Data);
    }

    private async Task LaunchAsync(PostgresPrograms programs, ClusterPlace place)
    {
        List<string> settings = ["listen_addresses=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"port={_port}"), "unix_socket_directories=",
            "log_error_verbosity=terse", "log_min_error_statement=panic"]; // no row of a child's record in a log
        if (disposable) settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        var started = await _account.RunAsync(programs.Program("pg_ctl"), "start", "-D", place.Data, "-l", place.Log, "-w", "-t", "60",
            "-o", string.Join(' ', settings.Select(setting => "-c " + setting)));
        if (started.ExitCode != 0) throw Failed("PostgreSQL did not start", started, place);
    }

    // Programs that came with a clone below a closed directory are copied to where the server's account can run them.
    private async Task<PostgresPrograms> ReachableAsync(PostgresPrograms programs)
    {
        if (await _account.CanReachAsync(programs.Program("postgres"))) return programs;
        var copy = Path.Combine(_place!.Server, "programs-" + programs.Version);
        if (!System.IO.Directory.Exists(copy))
        {
            var copied = await ServerAccount.RunHereAsync("cp", "-R", Path.GetDirectoryName(programs.Directory)!, copy + ".new");
            if (copied.ExitCode != 0) throw new CannotRunException($"Cannot copy PostgreSQL's programs to {copy}: {copied.Output}");
            await _account.OwnAsync(copy + ".new");
            System.IO.Directory.Move(copy + ".new", copy);
        }
        return programs with { Directory = Path.Combine(copy, Path.GetFileName(programs.Directory)) };
    }

    private static string OtherVersion(ClusterPlace place, string major, PostgresPrograms programs) =>
        $"The database cluster in {place.Data} was made by PostgreSQL {major}, and the programs in {programs.Directory} are version {programs.Version}, which cannot read it. "
        + $"Install PostgreSQL {major} (apt-get install postgresql-{major}) to go on using it; or, with {major}, dump it with pg_dump and load it into a new one; "
        + $"or, if its data are not wanted, move {place.Host} away and start again.";

    private static CannotRunException Failed(string what, ProgramResult result, ClusterPlace place)
    {
        var log = File.Exists(place.Log) ? File.ReadLines(place.Log).TakeLast(10) : [];
        return new CannotRunException(string.Join('\n', [$"{what} (data in {place.Data}, log in {place.Log}):", result.Output, .. log]));
    }
}
