using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace OocdPanel.Host.Postgres;

/// <summary>What a program printed (output and errors together) and how it ended.</summary>
public sealed record ProgramResult(int ExitCode, string Output);

/// <summary>
/// The account PostgreSQL's programs run under: this process's own, or, because PostgreSQL refuses to run as root,
/// <c>postgres</c> or <c>nobody</c> when this process is root.
/// </summary>
public sealed class ServerAccount
{
    private readonly int? _user;
    private readonly int? _group;

    private ServerAccount(string name, int? user = null, int? group = null) => (Name, _user, _group) = (name, user, group);

    public string Name { get; }

    /// <summary>True when programs run under another account than this process.</summary>
    public bool IsAnother => _user is not null;

    public static ServerAccount Find()
    {
        if (!Environment.IsPrivilegedProcess) return new ServerAccount(Environment.UserName);
        var accounts = File.ReadAllLines("/etc/passwd").Select(line => line.Split(':')).Where(field => field.Length > 3).ToList();
        var account = accounts.Find(field => field[0] == "postgres") ?? accounts.Find(field => field[0] == "nobody")
            ?? throw new CannotRunException("PostgreSQL must not run as root, and there is neither a user postgres nor a user nobody to run it as: add one, or run this as a plain user.");
        return new ServerAccount(account[0], Id(account[2]), Id(account[3]));

        static int Id(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether this account can enter the directory, or run the program, at the path.</summary>
    public async Task<bool> CanReachAsync(string path) =>
        !IsAnother || (await RunAsync("test", "-x", path)).ExitCode == 0;

    public async Task OwnAsync(string path)
    {
        if (IsAnother) await RunHereAsync("chown", "-R", $"{_user}:{_group}", path);
    }

    /// <summary>Runs a program to its end under this account.</summary>
    public Task<ProgramResult> RunAsync(string program, params string[] arguments)
    {
        if (!IsAnother) return RunHereAsync(program, arguments);
        var setpriv = File.Exists("/usr/bin/setpriv") || File.Exists("/bin/setpriv");
        return setpriv
            ? RunHereAsync("setpriv", [$"--reuid={_user}", $"--regid={_group}", "--clear-groups", "--", program, .. arguments])
            : RunHereAsync("runuser", ["-u", Name, "--", program, .. arguments]);
    }

    /// <summary>Runs a program to its end under this process's own account.</summary>
    public static async Task<ProgramResult> RunHereAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/" // the current one may be closed to the other account
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name); // settings meant for another server
        start.Environment["LC_ALL"] = "C"; // messages in English, whatever the machine speaks
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new ProgramResult(process.ExitCode, (await output + await errors).Trim());
        }
        catch (Win32Exception missing)
        {
            throw new CannotRunException($"Cannot run {program}: {missing.Message}.", missing);
        }
    }
}
