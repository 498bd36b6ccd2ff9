using OocdPanel.Host.Postgres;

namespace OocdPanel.Testing;

/// <summary>A disk in memory, of so many megabytes, which can be filled and emptied. Only root may mount one: see <see cref="SmallDiskFactAttribute"/>.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string directory) => Directory = directory;

    public string Directory { get; }

    private string Ballast => Path.Combine(Directory, "ballast");

    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var disk = new SmallDisk(Path.Combine(Path.GetTempPath(), $"oocd-disk-{Guid.NewGuid():N}"));
        System.IO.Directory.CreateDirectory(disk.Directory);
        var mounted = await ServerAccount.RunHereAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "oocd-test", disk.Directory);
        if (mounted.ExitCode == 0)
            return disk;
        System.IO.Directory.Delete(disk.Directory);
        throw new InvalidOperationException($"A full disk cannot be shown here, since no small one can be mounted: {mounted.Output}..");
    }

    /// <summary>A directory on it that the server's account owns.</summary>
    public async Task<string> CreateDirectoryAsync()
    {
        var made = System.IO.Directory.CreateDirectory(Path.Combine(Directory, $"{Guid.NewGuid():N}")).FullName;
        await ServerAccount.Find().OwnAsync(made);
        return made;
    }

    /// <summary>Leaves so many bytes free, or fewer where others write meanwhile.</summary>
    public void Fill(long free)
    {
        var block = new byte[64 * 1024];
        try
        {
            using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (new DriveInfo(Directory).AvailableFreeSpace is var left && left > free)
                ballast.Write(block, 0, (int)Math.Min(block.Length, left - free));
        }
        catch (IOException)
        {
            // Full already.
        }
    }

    /// <summary>Makes space again.</summary>
    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        var ended = await ServerAccount.RunHereAsync("umount", "-l", Directory);
        if (ended.ExitCode == 0)
            System.IO.Directory.Delete(Directory);
    }
}
