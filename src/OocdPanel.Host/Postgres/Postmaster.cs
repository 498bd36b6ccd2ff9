using System.Globalization;

namespace OocdPanel.Host.Postgres;

/// <summary>The server process of a cluster, as its <c>postmaster.pid</c> tells of it.</summary>
public sealed record Postmaster(int ProcessId, int Port)
{
    /// <summary>The running server of a data directory; null when none runs, also when one died without tidying up.</summary>
    public static Postmaster? Running(string data)
    {
        var lines = Lines(data);
        if (lines.Length < 4 || !Number(lines[0], out var process) || !Number(lines[3], out var port)) return null;
        return Serves(process, data) ? new Postmaster(process, port) : null;
    }

    /// <summary>
    /// Removes a pid file whose number now belongs to another program, which PostgreSQL itself would take for a
    /// server still running. Where the number is free, PostgreSQL sees for itself that the file is stale.
    /// </summary>
    public static void ForgetReusedNumber(string data)
    {
        var lines = Lines(data);
        if (lines.Length > 0 && Number(lines[0], out var process) && Directory.Exists($"/proc/{process}") && !Serves(process, data))
            File.Delete(Path.Combine(data, "postmaster.pid"));
    }

    // A server works in its data directory.
    private static bool Serves(int process, string data)
    {
        try
        {
            return new FileInfo($"/proc/{process}/cwd").LinkTarget == data;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[] Lines(string data)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(data, "postmaster.pid"));
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
