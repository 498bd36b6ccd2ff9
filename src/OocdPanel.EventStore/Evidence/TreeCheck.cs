using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>Builds the log's tree again from the events as they stand, and compares it with what was sealed and with every head.</summary>
internal sealed class TreeCheck(NpgsqlConnection connection, SealedLeaves sealedLeaves, Action<Breach> found)
{
    private const string Log = "select e.stream_id, e.version, e.type, e.seq_id, e.hash, exists (select from mt_streams s where s.id = e.stream_id) from mt_events e order by e.tx, e.seq_id";

    private const int MostMissing = 1000;
    private const int Forgetting = 65_536;

    private readonly TreeEdge edge = new();

    /// <summary>Events that no head is over.</summary>
    public long NotUnderAHead { get; private set; }

    /// <param name="heads">In order of size; those of every place.</param>
    public async Task RunAsync(IReadOnlyList<SignedHead> heads, CancellationToken ct)
    {
        await connection.RunAsync("set local enable_seqscan = off; set local enable_sort = off", ct);
        await using var command = new NpgsqlCommand(Log, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (next, differs) = (0, false);
        Leaf? before = null;
        while (await reader.ReadAsync(ct))
        {
            var leaf = new Leaf(
                edge.Size, reader.GetGuid(0), reader.GetInt64(1), reader.GetString(2), reader.GetInt64(3),
                MerkleTree.Leaf(await reader.IsDBNullAsync(4, ct) ? new byte[EventHash.Size] : reader.GetFieldValue<byte[]>(4)));
            if (!reader.GetBoolean(5))
                found(new Breach("it belongs to no record: the row of its stream was deleted.", leaf.Stream, leaf.Version, leaf.Name, leaf.Position));
            await sealedLeaves.ReachAsync(leaf.Index + MostMissing, ct);
            differs = differs || (before is not null && Differs(before, leaf));
            edge.Add(leaf.Hash);
            if (edge.Size % Forgetting == 0)
                edge.Forget();
            for (; next < heads.Count && heads[next].Head.Size == edge.Size && !differs; next++)
                Compare(heads[next], leaf);
            before = leaf;
        }
        differs = differs || (before is not null && Differs(before, null));
        if (!differs && heads.Skip(next).LastOrDefault() is { } longest)
            found(new Breach($"Head {longest.Head.Number} of {longest.Head.At:yyyy-MM-dd HH:mm:ss}Z is over {longest.Head.Size} events; the log has {edge.Size}: its end was cut off, behind {Named(before)}."));
        NotUnderAHead = Math.Max(0, edge.Size - (heads.Count == 0 ? 0 : heads[^1].Head.Size));
    }

    private void Compare(SignedHead head, Leaf last)
    {
        if (!edge.Root().AsSpan().SequenceEqual(head.Head.Root))
            found(new Breach($"the log up to it is not what head {head.Head.Number} of {head.Head.At:yyyy-MM-dd HH:mm:ss}Z was signed over.", last.Stream, last.Version, last.Name, last.Position));
    }

    /// <summary>Compares a leaf with what was sealed in its place; the one after it tells whether something came in or went out.</summary>
    private bool Differs(Leaf leaf, Leaf? after)
    {
        if (sealedLeaves.At(leaf.Index) is not { IsEmpty: false } there || there.SequenceEqual(leaf.Hash))
            return false;
        var what = after is not null && there.SequenceEqual(after.Hash) ? "it was put in here after the log was sealed."
            : Missing(leaf) is { } missing ? $"{(missing == 1 ? "an event that was" : $"{missing} events that were")} sealed just before it {(missing == 1 ? "is" : "are")} missing."
            : "another event, or another hash, was sealed in its place.";
        found(new Breach(what, leaf.Stream, leaf.Version, leaf.Name, leaf.Position));
        return true;
    }

    /// <summary>How many sealed leaves further on the leaf stands; null where it is not near.</summary>
    private int? Missing(Leaf leaf)
    {
        for (var missing = 1; missing < MostMissing; missing++)
            if (sealedLeaves.At(leaf.Index + missing).SequenceEqual(leaf.Hash))
                return missing;
        return null;
    }

    private static string Named(Leaf? leaf) => leaf is null ? "nothing" : $"event {leaf.Version} of stream {leaf.Stream} ({leaf.Name}, number {leaf.Position} of the log)";

    private sealed record Leaf(long Index, Guid Stream, long Version, string Name, long Position, byte[] Hash);
}
