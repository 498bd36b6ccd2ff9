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
        var tiles = new DatabaseTiles(connection);
        var grown = await new TileTree(tiles).AppendAsync(last?.Head.Size ?? 0, events.Select(LeafOf), ct);
        await tiles.StoreAsync(grown.Tiles, ct);
        var head = Head.After(last?.Signed, await KeptHeads.LogAsync(connection, ct), clock.GetUtcNow(), grown.Size, grown.Root, key).Sign(key);
        await KeptHeads.AddAsync(connection, new KeptHead(head, events[^1].Place), ct);
        return head;
    }

    /// <summary>An event without a hash is sealed too, so that it cannot vanish; what it is, a check says.</summary>
    private static byte[] LeafOf(StoredEvent e) => MerkleTree.Leaf(e.Hash ?? new byte[EventHash.Size]);
}
