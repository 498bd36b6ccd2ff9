using System.Diagnostics;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Platform;

/// <summary>A file with a secret of this installation, readable by its owner only.</summary>
public static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Reads it, or makes it where it is missing. Of several processes at once, all end with the same content.</summary>
    /// <exception cref="SecretHeldException">Another process has been making it for too long.</exception>
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            var directory = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(directory);
            using var turn = Turn(directory + ".lock"); // a move that only replaces nothing is not one step here: two could both find nothing
            if (!File.Exists(path))
                Write(path, make());
        }
        return File.ReadAllText(path).Trim();
    }

    /// <summary>Writes a file that nobody but its owner can read at any moment, whole or not at all.</summary>
    public static void Write(string path, string content)
    {
        var draft = path + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(draft, options))
            writer.WriteLine(content);
        File.Move(draft, path, overwrite: true);
    }

    private static FileStream Turn(string file)
    {
        for (var waiting = Stopwatch.StartNew(); ; Thread.Sleep(Pause))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waiting.Elapsed < Patience)
            {
                // Another process has its turn.
            }
            catch (IOException taken)
            {
                throw new SecretHeldException($"Another process has held {file} for {Patience.TotalSeconds} seconds: end it and start again.", taken);
            }
        }
    }
}
