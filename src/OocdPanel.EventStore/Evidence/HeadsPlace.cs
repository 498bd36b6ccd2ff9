using System.Globalization;
using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>
/// The second place in which heads are kept, a directory outside the database: evidence against whoever can change the
/// database. One file a head, in folders of a thousand; none is ever overwritten.
/// </summary>
public sealed class HeadsPlace(string directory)
{
    private const string KeysFile = "keys.json";
    private const int AFolder = 1000;
    private const int AtOnce = 1000;

    private long? mirrored;

    public string Directory => directory;

    /// <summary>Writes the heads that are kept beside the log and are not here yet.</summary>
    /// <returns>How many were written.</returns>
    /// <exception cref="HeadsDifferException">A head here is another than that of its number beside the log.</exception>
    /// <exception cref="IOException">The place cannot be written.</exception>
    public async Task<int> MirrorAsync(NpgsqlDataSource source, PublicKeys keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keys);
        await using var connection = await source.OpenConnectionAsync(ct);
        KeepKeys(keys);
        var from = mirrored ??= Files().LastOrDefault() is { } last ? NumberOf(last) : 0;
        if (from > 0)
            await RequireSameAsync(connection, from, ct);
        var written = 0;
        while (await KeptHeads.AfterAsync(connection, from, AtOnce, ct) is { Count: > 0 } heads)
        {
            foreach (var kept in heads)
                written += Write(kept.Signed) ? 1 : 0;
            mirrored = from = heads[^1].Head.Number;
        }
        return written;
    }

    /// <summary>The heads here, in order of number.</summary>
    /// <exception cref="NotInFormatException">A file is none of a head.</exception>
    public IEnumerable<SignedHead> Read() => Files().Select(file => SignedHead.Read(File.ReadAllBytes(file)));

    /// <summary>The public keys that are kept here; none where there is no such file.</summary>
    public PublicKeys Keys() => File.Exists(Path.Combine(directory, KeysFile)) ? PublicKeys.Read(File.ReadAllBytes(Path.Combine(directory, KeysFile))) : new PublicKeys();

    /// <summary>Whether a head is here as it is: false where another of its number is, null where none is, since it was not copied yet or was taken away.</summary>
    public bool? Keeps(SignedHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var file = FileOf(head.Head.Number);
        return File.Exists(file) ? File.ReadAllBytes(file).AsSpan().SequenceEqual(head.Write()) : null;
    }

    private void KeepKeys(PublicKeys keys)
    {
        System.IO.Directory.CreateDirectory(directory);
        var here = Keys();
        if (keys.Ids.All(here.Ids.Contains))
            return;
        var draft = Path.Combine(directory, $"{KeysFile}.{Guid.NewGuid():N}");
        File.WriteAllBytes(draft, here.With(keys).Write());
        File.Move(draft, Path.Combine(directory, KeysFile), overwrite: true);
    }

    /// <returns>False where the same head is here already.</returns>
    private bool Write(SignedHead head)
    {
        var file = FileOf(head.Head.Number);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(head.Write());
            stream.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
            return File.ReadAllBytes(file).AsSpan().SequenceEqual(head.Write()) ? false : throw new HeadsDifferException(head.Head.Number, file);
        }
    }

    /// <summary>The last head here must be one beside the log: else the log was replaced by an older one, and goes on from there.</summary>
    private async Task RequireSameAsync(NpgsqlConnection connection, long number, CancellationToken ct)
    {
        var beside = (await KeptHeads.AfterAsync(connection, number - 1, 1, ct)).SingleOrDefault();
        if (beside is null || !File.ReadAllBytes(FileOf(number)).AsSpan().SequenceEqual(beside.Signed.Write()))
            throw new HeadsDifferException(number, FileOf(number));
    }

    private string FileOf(long number) => Path.Combine(directory, Digits(number / AFolder), $"{Digits(number)}.json");

    private IEnumerable<string> Files() => !System.IO.Directory.Exists(directory) ? [] :
        System.IO.Directory.EnumerateDirectories(directory).Order(StringComparer.Ordinal)
            .SelectMany(folder => System.IO.Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal));

    private static long NumberOf(string file) => long.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture);

    private static string Digits(long number) => number.ToString("D9", CultureInfo.InvariantCulture);
}

/// <summary>A head of the second place is not beside the log: one of the two was replaced, or the log is an older copy.</summary>
#pragma warning disable CA1032 // It says which head; a constructor without that would say less.
public sealed class HeadsDifferException(long number, string file)
    : Exception($"Head {number} in {file} is not beside the log, or another is: one of them was replaced, or the database is an older copy. Run oocd verify.")
{
    public long Number { get; } = number;
}
