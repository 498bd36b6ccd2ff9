using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OocdPanel.Api.Tests.Notices;

/// <summary>A message as the mail server took it.</summary>
internal sealed record Mailed(IReadOnlyList<string> To, string Text)
{
    /// <summary>Without the line breaks that quoted-printable puts in.</summary>
    public string Plain => Text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);

    public string Id => Regex.Match(Text, "^Message-ID: (<[^>]+>)", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value;

    public string Subject => Regex.Match(Text, "^Subject: ([^\r\n]+)", RegexOptions.Multiline).Groups[1].Value;
}

/// <summary>A real mail server: Node’s smtp-server, as a process of its own. It hangs until it is opened.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<Mailed> taken = [];

    private MailServer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Everything it said yes to, in order, also what came twice.</summary>
    public IReadOnlyList<Mailed> Taken => [.. taken];

    public static async Task<MailServer> StartAsync()
    {
        var place = Place();
        if (!Directory.Exists(Path.Combine(place, "node_modules")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci"]) { WorkingDirectory = place, RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(install.StandardOutput.ReadToEndAsync(), install.StandardError.ReadToEndAsync());
            await install.WaitForExitAsync();
            if (install.ExitCode != 0)
                throw new InvalidOperationException($"npm ci failed in {place}.");
        }
        var process = Process.Start(new ProcessStartInfo("node", ["server.mjs"]) { WorkingDirectory = place, RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var told = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        var server = new MailServer(process, int.Parse(told.Split(' ')[1], CultureInfo.InvariantCulture));
        _ = server.ListenAsync();
        return server;
    }

    public Task OpenAsync() => process.StandardInput.WriteAsync("open\n").ContinueWith(_ => process.StandardInput.FlushAsync(), TaskScheduler.Default).Unwrap();

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            taken.Enqueue(JsonSerializer.Deserialize<Mailed>(line, JsonSerializerOptions.Web)!);
    }

    private static string Place([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "smtp");
}
