using System.Diagnostics;

namespace OocdPanel.Host.Postgres;

/// <summary>
/// Two locks among the hosts of one data root, both let go by the kernel when their holder dies:
/// one is held while a cluster is started or stopped, the other shared for as long as a host uses it.
/// </summary>
public static class ClusterLocks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Waits until no other host is starting or stopping the cluster.</summary>
    public static async Task<FileStream> ChangeAsync(ClusterPlace place, CancellationToken ct)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            if (Take(place, "changing", FileAccess.ReadWrite, FileShare.None) is { } held) return held;
            if (waiting.Elapsed > Patience)
                throw new CannotRunException($"Another host has been starting or stopping the database in {place.Host} for {Patience.TotalSeconds} seconds: end it, then try again.");
            await Task.Delay(100, ct);
        }
    }

    public static FileStream? Use(ClusterPlace place) => Take(place, "in-use", FileAccess.Read, FileShare.Read);

    /// <summary>Whether a host, this one aside, uses the cluster. Let go of this host's own use first.</summary>
    public static bool UsedByOthers(ClusterPlace place)
    {
        using var alone = Take(place, "in-use", FileAccess.ReadWrite, FileShare.None);
        return alone is null;
    }

    private static FileStream? Take(ClusterPlace place, string name, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(Path.Combine(place.Host, name), FileMode.OpenOrCreate, access, share);
        }
        catch (IOException) when (Directory.Exists(place.Host))
        {
            return null;
        }
    }
}
