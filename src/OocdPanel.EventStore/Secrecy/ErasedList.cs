using System.Globalization;
using System.Text;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// The list of erased subjects that is kept apart from the keys: a text file with one line for each, its id and when
/// it was erased. It only grows, is readable by its owner only, and a line is on disk before the erasure is committed.
/// </summary>
internal sealed class ErasedList(string path, TimeProvider time)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Those listed, and when; none where there is no list yet.</summary>
    /// <exception cref="ErasedListException">It cannot be read, or a line is not understood.</exception>
    public IReadOnlyDictionary<Guid, DateTimeOffset> Read() => Trying("read", () =>
    {
        var listed = new Dictionary<Guid, DateTimeOffset>();
        var text = Text();
        // What stands behind the last line's end was being written when the process died, and was never committed.
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var (id, at) = Line(lines[i]) ?? throw new ErasedListException($"Line {i + 1} of the list of erased subjects {path} is not understood: it should be an id and a time.");
            listed.TryAdd(id, at);
        }
        return listed;
    });

    /// <summary>Adds those that are not listed yet, and returns when they are safely on disk.</summary>
    /// <exception cref="ErasedListException">It cannot be written.</exception>
    public void Add(IReadOnlyCollection<Guid> subjects)
    {
        var listed = Read();
        var lines = new StringBuilder();
        foreach (var subject in subjects.Where(subject => !listed.ContainsKey(subject)).Distinct())
            lines.Append(CultureInfo.InvariantCulture, $"{subject:D} {time.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ}\n");
        if (lines.Length == 0) return;
        Trying("written", () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Read,
                UnixCreateMode = OwnerOnly,
            });
            file.Position = EndOfLastLine(file);
            file.SetLength(file.Position);
            file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
            file.Flush(flushToDisk: true);
            return true;
        });
    }

    // Not File.Exists, which takes a list that may not be looked at for one that is not there.
    private string Text()
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return "";
        }
    }

    private static long EndOfLastLine(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n') return end;
        }
        return 0;
    }

    private static (Guid Id, DateTimeOffset At)? Line(string line) =>
        line.Split(' ') is [var id, var at]
        && Guid.TryParseExact(id, "D", out var subject)
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? (subject, moment)
            : null;

    private T Trying<T>(string verb, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            throw new ErasedListException($"The list of erased subjects {path} cannot be {verb}: {cannot.Message} Nothing was erased.", cannot);
        }
    }
}
