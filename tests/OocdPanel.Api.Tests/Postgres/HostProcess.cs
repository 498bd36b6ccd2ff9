using System.Diagnostics;
using OocdPanel.Host;
using OocdPanel.Host.Postgres;

namespace OocdPanel.Api.Tests.Postgres;

/// <summary>The real host as a process of its own, over a data root of its own, which goes with it.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        [ServedDatabase.Setting] = null
    };
    private System.Diagnostics.Process? _serving;

    public HostProcess() => _settings["OOCD_DATA"] = Root.Directory;

    public DataRoot Root { get; } = new(Path.Combine(Path.GetTempPath(), $"oocd-host-{Guid.NewGuid():N}"));

    public string Cluster => ClusterPlace.Existing(Root)!.Data;

    /// <summary>Where it serves.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>What it said before it served.</summary>
    public IReadOnlyList<string> Told { get; private set; } = [];

    /// <summary>What the last verb printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The process that serves.</summary>
    public int Process => _serving!.Id;

    public void Set(string name, string? value) => _settings[name] = value;

    /// <summary>Runs a verb to its end.</summary>
    public async Task<(int ExitCode, string Errors)> RunAsync(params string[] verb)
    {
        using var process = Start(verb);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        Output = await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }

    /// <summary>Serves, and returns once it is ready.</summary>
    public async Task ServeAsync()
    {
        _serving = Start("serve", "--url", "http://127.0.0.1:0");
        var told = new List<string>();
        while (await _serving.StandardError.ReadLineAsync() is { } line)
        {
            told.Add(line);
            if (!line.StartsWith("Serving ", StringComparison.Ordinal)) continue;
            Address = new Uri(line.Split(' ')[1].TrimEnd(','));
            Told = told;
            _ = _serving.StandardError.ReadToEndAsync(); // a pipe that nobody reads would hold the host up
            _ = _serving.StandardOutput.ReadToEndAsync();
            return;
        }
        throw new InvalidOperationException("The host did not serve: " + string.Join('\n', told));
    }

    public async Task KillAsync()
    {
        _serving!.Kill();
        await _serving.WaitForExitAsync();
    }

    /// <summary>Asks the host to end, as Ctrl+C or a supervisor does.</summary>
    public async Task<int> EndAsync()
    {
        await ServerAccount.RunHereAsync("kill", "-TERM", $"{_serving!.Id}");
        await _serving.WaitForExitAsync();
        return _serving.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_serving is { HasExited: false }) await KillAsync();
        _serving?.Dispose();
        await new EmbeddedPostgres(Root).RemoveAsync(CancellationToken.None);
        if (Directory.Exists(Root.Directory)) Directory.Delete(Root.Directory, recursive: true);
    }

    private System.Diagnostics.Process Start(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OocdPanel.Host.dll"), .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (name, value) in _settings)
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }
}
