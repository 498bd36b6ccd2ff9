using System.Globalization;
using System.Security.Cryptography;
using OocdPanel.Api.Platform;

namespace OocdPanel.Host.Postgres;

/// <summary>What PostgreSQL's own programs do to one cluster: make it, start its server, stop it.</summary>
public sealed class ClusterControl
{
    private readonly ClusterPlace _place;
    private readonly ServerAccount _account;
    private readonly PostgresPrograms _programs;
    private readonly bool _disposable;

    private ClusterControl(ClusterPlace place, ServerAccount account, PostgresPrograms programs, bool disposable) =>
        (_place, _account, _programs, _disposable) = (place, account, programs, disposable);

    /// <exception cref="CannotRunException">No programs, or none of the version that made the cluster.</exception>
    public static async Task<ClusterControl> FindAsync(ClusterPlace place, ServerAccount account, bool disposable)
    {
        var programs = await PostgresPrograms.FindAsync(place.Major);
        if (place.Major is { } major && major != programs.Major)
            throw new CannotRunException(
                $"The database cluster in {place.Data} was made by PostgreSQL {major}, and the programs in {programs.Directory} are version {programs.Version}, which cannot read it. "
                + $"Install PostgreSQL {major} (apt-get install postgresql-{major}) to go on using it; or, with {major}, dump it with pg_dump and load it into a new one; "
                + $"or, if its data are not wanted, move {place.Host} away and start again.");
        return new ClusterControl(place, account, await ReachableAsync(place, account, programs), disposable);
    }

    /// <summary>A quarter of the machine's memory, as PostgreSQL's manual advises: reports of a large service read some gigabytes of facts, over and over.</summary>
    public static long SharedMegabytes => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / 1024 / 1024, 128, 8192);

    public async Task MakeAsync(string user)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        SecretFile.Write(_place.Password, password);
        var shown = Path.Combine(_place.Server, "password"); // for initdb, which may not read the host's
        SecretFile.Write(shown, password);
        await _account.OwnAsync(shown);
        var draft = _place.Data + ".new"; // so that a host killed meanwhile leaves no half-made cluster in its place
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        string[] quick = _disposable ? ["--no-sync"] : [];
        var made = await _account.RunAsync(_programs.Program("initdb"), ["-D", draft, "-U", user, "--auth=scram-sha-256",
            "--pwfile=" + shown, "-E", "UTF8", "--locale=C.UTF-8", .. quick]);
        File.Delete(shown);
        ThrowUnlessDone("PostgreSQL's initdb could not make a cluster", made);
        Directory.Move(draft, _place.Data);
    }

    public async Task LaunchAsync(int port)
    {
        List<string> settings = ["listen_addresses=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"port={port}"), "unix_socket_directories=",
            "log_error_verbosity=terse", "log_min_error_statement=panic", "log_parameter_max_length_on_error=0"]; // no row of a child's record in a log
        if (_disposable) settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"]); // of the services of several tests at once
        else settings.Add(string.Create(CultureInfo.InvariantCulture, $"shared_buffers={SharedMegabytes}MB"));
        ThrowUnlessDone("PostgreSQL did not start", await _account.RunAsync(_programs.Program("pg_ctl"), "start", "-D", _place.Data,
            "-l", _place.Log, "-w", "-t", "60", "-o", string.Join(' ', settings.Select(setting => "-c " + setting))));
    }

    public async Task HaltAsync() =>
        ThrowUnlessDone("PostgreSQL did not stop", await _account.RunAsync(_programs.Program("pg_ctl"), "stop", "-D", _place.Data,
            "-m", _disposable ? "immediate" : "fast", "-w", "-t", "60"));

    // Programs that came with a clone below a closed directory are copied to where the server's account can run them.
    private static async Task<PostgresPrograms> ReachableAsync(ClusterPlace place, ServerAccount account, PostgresPrograms programs)
    {
        if (await account.CanReachAsync(programs.Program("postgres"))) return programs;
        var copy = Path.Combine(place.Server, "programs-" + programs.Version);
        if (!Directory.Exists(copy))
        {
            var draft = copy + ".new";
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
            var copied = await ServerAccount.RunHereAsync("cp", "-R", Path.GetDirectoryName(programs.Directory)!, draft);
            if (copied.ExitCode != 0) throw new CannotRunException($"Cannot copy PostgreSQL's programs to {copy}: {copied.Output}");
            await account.OwnAsync(draft);
            Directory.Move(draft, copy);
        }
        return programs with { Directory = Path.Combine(copy, Path.GetFileName(programs.Directory)) };
    }

    private void ThrowUnlessDone(string what, ProgramResult result)
    {
        if (result.ExitCode == 0) return;
        var log = File.Exists(_place.Log) ? File.ReadLines(_place.Log).TakeLast(10) : [];
        throw new CannotRunException(string.Join('\n', [$"{what} (data in {_place.Data}, log in {_place.Log}):", result.Output, .. log]));
    }
}
