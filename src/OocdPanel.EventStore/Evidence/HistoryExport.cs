using System.Data;
using System.Text.Json;
using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Evidence;

/// <summary>What of an exported history is shown. The order part always is.</summary>
/// <param name="Withheld">Dates, staff and other metadata.</param>
/// <param name="Personal">The encrypted members, as they are stored.</param>
/// <param name="Disclosed">Subjects whose personal members are disclosed: the keys of these events are given.</param>
public sealed record Shown(bool Withheld, bool Personal, IReadOnlyCollection<Guid> Disclosed)
{
    public static Shown OpenOnly { get; } = new(false, false, []);

    /// <summary>No part but the order: that there is such an event, and no more.</summary>
    public static Shown OrderOnly { get; } = OpenOnly with { Open = false };

    /// <summary>What all may see.</summary>
    public bool Open { get; init; } = true;
}

/// <summary>Writes the history of a stream with its proof, for whoever checks it without the database.</summary>
public sealed class HistoryExport(NpgsqlDataSource source, IKeyRing ring)
{
    private const string Rows = "select s.type, e.hash, " + StoredEvent.Columns + " from mt_events e join mt_streams s on s.id = e.stream_id where e.stream_id = $1 order by e.version";

    /// <summary>The history as far as it is under the last head; what came after waits for the next.</summary>
    /// <param name="earlier">The number of an earlier head, to prove that nothing before it changed; null for none.</param>
    /// <exception cref="CannotExportException">There is no such stream, no head is over its first event yet, or there is no such earlier head.</exception>
    /// <exception cref="KeysUnavailableException">Without the service's keys nothing can be proved.</exception>
    public Task<HistoryFile> RunAsync(Guid stream, Shown shown, long? earlier, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return RunAsync(stream, _ => shown, shown.Disclosed, earlier, ct);
    }

    /// <summary>The same, where more is shown of one event than of another.</summary>
    /// <param name="shown">Told each event with all of its parts. Nothing is disclosed.</param>
    /// <inheritdoc cref="RunAsync(Guid, Shown, long?, CancellationToken)"/>
    public Task<HistoryFile> RunAsync(Guid stream, Func<HistoryEvent, Shown> shown, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return RunAsync(stream, shown, [], null, ct);
    }

    private async Task<HistoryFile> RunAsync(Guid stream, Func<HistoryEvent, Shown> shown, IReadOnlyCollection<Guid> disclosed, long? earlier, CancellationToken ct)
    {
        var salt = (ring.Service ?? throw new KeysUnavailableException(ring.WhyNot ?? "There are no keys.")).Salt.ToArray();
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var head = await KeptHeads.LastAsync(connection, ct) ?? throw new CannotExportException("No head was made yet: one is made within a minute while the service runs.");
        var events = (await EventsAsync(connection, stream, ct)).TakeWhile(e => e.Place <= head.Last).ToList();
        if (events.Count == 0)
            throw new CannotExportException($"There is no stream {stream}, or no head is over its first event yet.");

        var tree = new TileTree(new DatabaseTiles(connection));
        var leaves = await Leaves.OfAsync(connection, [.. events.Select(e => e.Place)], ct);
        var paths = await tree.InclusionPathsAsync(leaves, head.Head.Size, ct);
        var keys = await ring.ReadAsync(disclosed, ct);
        return new HistoryFile(
            await KeptHeads.LogAsync(connection, ct), stream, events[0].StreamType, events.Count, head.Signed,
            earlier is { } number ? await EarlierAsync(connection, tree, number, head, ct) : null,
            [.. events.Select((e, i) => Of(e, leaves[i], paths[i], shown, keys, salt))]);
    }

    private static HistoryEvent Of(StoredEvent e, long leaf, IReadOnlyList<byte[]> path, Func<HistoryEvent, Shown> showing, SubjectKeys keys, byte[] salt)
    {
        using var data = JsonDocument.Parse(e.Data);
        using var headers = JsonDocument.Parse(e.Headers!);
        var whole = HistoryEvent.Of(
            new StoredFacts(e.Id, e.Stream, e.StreamType, e.Version, e.Name, e.RecordedAt, e.Subjects, data.RootElement, headers.RootElement), salt, leaf, path);
        var shown = showing(whole);
        return whole with
        {
            Open = shown.Open ? whole.Open : whole.Open.LeftOut(),
            Withheld = shown.Withheld ? whole.Withheld : whole.Withheld.LeftOut(),
            Personal = shown.Personal ? whole.Personal : whole.Personal.LeftOut(),
            Keys = shown.Personal ? KeysOf(e, shown, keys) : new Dictionary<Guid, byte[]>(),
        };
    }

    private static Dictionary<Guid, byte[]> KeysOf(StoredEvent e, Shown shown, SubjectKeys keys)
    {
        var given = new Dictionary<Guid, byte[]>();
        foreach (var subject in e.Subjects)
        {
            if (!shown.Disclosed.Contains(subject) || !keys.TryGet(subject, out var key))
                continue;
            key.EventKey(e.Id, given[subject] = new byte[SubjectKey.Length]);
        }
        return given;
    }

    private static async Task<List<StoredEvent>> EventsAsync(NpgsqlConnection connection, Guid stream, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Rows, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = stream });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var events = new List<StoredEvent>();
        while (await reader.ReadAsync(ct))
            events.Add(new StoredEvent(reader));
        return events;
    }

    private static async Task<EarlierHead> EarlierAsync(NpgsqlConnection connection, TileTree tree, long number, KeptHead head, CancellationToken ct)
    {
        var before = (await KeptHeads.AfterAsync(connection, number - 1, 1, ct)).SingleOrDefault();
        return before?.Head.Number == number && number < head.Head.Number
            ? new EarlierHead(before.Signed, await tree.ConsistencyPathAsync(before.Head.Size, head.Head.Size, ct))
            : throw new CannotExportException($"There is no head {number} before the last one, which is {head.Head.Number}.");
    }
}

/// <summary>A history cannot be exported with its proof now. The message says why.</summary>
#pragma warning disable CA1032 // It says why; a constructor without that would say less.
public sealed class CannotExportException(string message) : Exception(message);
