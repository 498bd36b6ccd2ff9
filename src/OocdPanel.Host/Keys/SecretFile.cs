using System.Diagnostics;

namespace OocdPanel.Host.Keys;

/// <summary>A file with a secret of this installation, readable by its owner only.</summary>
internal static class SecretFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Reads it, or makes it where it is missing. Of several processes at once, all end with the same content.</summary>
    /// <exception cref="CannotRunException">Another process has been making it for too long.</exception>
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            var directory = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(directory);
            using var turn = Turn(directory + ".lock"); // a move that only replaces nothing is not one step here: two could both find nothing
            if (!File.Exists(path))
            {
                var draft = $"{path}.{Guid.NewGuid():N}";
                DataRoot.WriteSecret(draft, make());
                File.Move(draft, path, overwrite: false);
            }
        }
        return File.ReadAllText(path).Trim();
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
                throw new CannotRunException($"Another process has held {file} for {Patience.TotalSeconds} seconds: end it and start again.", taken);
            }
        }
    }
}
