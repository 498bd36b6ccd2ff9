using System.Security.Cryptography;
using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>Puts events under a signed head: their hashes become leaves of the log's tree, and the head says what the tree is then.</summary>
public sealed class HeadMaking(ECDsa key, TimeProvider clock)
{
    /// <param name="events">The next events of the log, in its order, without a gap behind the last head.</param>
    /// <param name="connection">In the transaction in which all of it is written.</param>
    public async Task<SignedHead> MakeAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(connection);
        var last = await KeptHeads.LastAsync(connection, ct);
        if (last is not null && events[0].Place <= last.Last)
            throw new InvalidOperationException($"The event {events[0].Position} is under head {last.Head.Number} already, or should be.");
        if (await LeftOutAsync(connection, last?.Last ?? LogPlace.Start, events[0].Place, ct))
            throw new InvalidOperationException($"Events before {events[0].Position} are under no head: a head over a log with a gap would prove nothing.");
        var tiles = new DatabaseTiles(connection);
        var tree = new TileTree(tiles);
        if (last is not null && !(await tree.RootAsync(last.Head.Size, ct)).AsSpan().SequenceEqual(last.Head.Root))
            throw new InvalidOperationException($"The log's tree is not the one that head {last.Head.Number} was signed over: it was changed. Run oocd verify.");
        var grown = await tree.AppendAsync(last?.Head.Size ?? 0, events.Select(LeafOf), ct);
        await tiles.StoreAsync(grown.Tiles, ct);
        var head = Head.After(last?.Signed, await KeptHeads.LogAsync(connection, ct), clock.GetUtcNow(), grown.Size, grown.Root, key).Sign(key);
        await KeptHeads.AddAsync(connection, new KeptHead(head, events[^1].Place), ct);
        return head;
    }

    private static async Task<bool> LeftOutAsync(NpgsqlConnection connection, LogPlace after, LogPlace before, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select exists (select from mt_events where (tx, seq_id) > ($1, $2) and (tx, seq_id) < ($3, $4))", connection);
        foreach (var value in new[] { after.Tx, after.Position, before.Tx, before.Position })
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = value });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>An event without a hash is sealed too, so that it cannot vanish; what it is, a check says.</summary>
    private static byte[] LeafOf(StoredEvent e) => MerkleTree.Leaf(e.Hash ?? new byte[EventHash.Size]);
}
