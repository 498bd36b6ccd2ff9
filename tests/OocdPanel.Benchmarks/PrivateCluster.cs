using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OocdPanel.Benchmarks;

/// <summary>A PostgreSQL server of one's own in a temporary directory, with initdb's defaults, on a free port.</summary>
internal sealed class PrivateCluster : IDisposable
{
    private const string Versions = "/usr/lib/postgresql";

    private readonly string directory = Directory.CreateTempSubdirectory("oocd-store-").FullName;
    private bool stopped;

    private PrivateCluster()
    {
    }

    private readonly string password = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    public int Port { get; } = FreePort();

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=postgres;Password={password};Database=postgres";

    /// <exception cref="MissingProgramException">PostgreSQL's server or pgbench is not on this machine.</exception>
    public static PrivateCluster Start()
    {
        foreach (var program in new[] { "initdb", "pgbench" })
            ProgramNamed(program);
        var cluster = new PrivateCluster();
        try
        {
            cluster.OwnedByPostgres();
            var words = $"{cluster.CreateDirectory().FullName}/password";
            File.WriteAllText(words, cluster.password);
            cluster.Run("initdb", "-D", cluster.Data, "-U", "postgres", "-A", "scram-sha-256", $"--pwfile={words}", "-E", "UTF8", "--no-instructions");
            cluster.Run("pg_ctl", "-D", cluster.Data, "-w", "-l", $"{cluster.directory}/log", "-o",
                $"-p {cluster.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={cluster.directory}", "start");
            cluster.EndWithThisProcess();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Runs one of PostgreSQL's programs as a user it accepts, and returns what it printed.</summary>
    public string Run(string program, params string[] arguments)
    {
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", ProgramNamed(program), .. arguments])
            : new ProcessStartInfo(ProgramNamed(program), arguments);
        start.WorkingDirectory = directory;
        start.Environment["PGPASSWORD"] = password;
        return Finish(start);
    }

    /// <summary>A directory that PostgreSQL's programs may write to.</summary>
    public DirectoryInfo CreateDirectory()
    {
        var made = Directory.CreateDirectory($"{directory}/{Guid.NewGuid():N}");
        if (Environment.UserName == "root")
            Finish(new ProcessStartInfo("chown", ["postgres", made.FullName]));
        return made;
    }

    public void Dispose()
    {
        if (stopped)
            return;
        stopped = true;
        if (File.Exists($"{Data}/postmaster.pid"))
            Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>The newest one on the machine.</summary>
    private static string ProgramNamed(string name)
    {
        var versions = Directory.Exists(Versions) ? Directory.GetDirectories(Versions) : [];
        return versions
            .OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
            .Select(d => $"{d}/bin/{name}")
            .FirstOrDefault(File.Exists)
            ?? throw new MissingProgramException($"There is no {name} under {Versions}: the floors are measured with PostgreSQL's own programs. Install Debian's package postgresql.");
    }

    private string Data => $"{directory}/data";

    private void OwnedByPostgres()
    {
        if (Environment.UserName == "root")
            Finish(new ProcessStartInfo("chown", ["postgres", directory]));
    }

    /// <summary>A test host is killed when it takes long to exit, so something outside it has to clear up.</summary>
    private void EndWithThisProcess()
    {
        var asPostgres = Environment.UserName == "root" ? "runuser -u postgres -- " : "";
        var watch = $"while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 0.5; done; test -d {directory} || exit 0; cd {directory}; "
            + $"{asPostgres}{ProgramNamed("pg_ctl")} -D {Data} -m immediate -w stop; rm -rf {directory}";
        Process.Start(new ProcessStartInfo("setsid", ["-f", "sh", "-c", $"({watch}) </dev/null >/dev/null 2>&1"]))!.Dispose();
    }

    private static string Finish(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        // pg_ctl hands its output on to the server, which would keep a pipe open for ever.
        start.RedirectStandardOutput = !start.ArgumentList.Contains("start");
        using var process = Process.Start(start)!;
        var errors = start.RedirectStandardOutput ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
        var output = start.RedirectStandardOutput ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {output}{errors.Result}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
