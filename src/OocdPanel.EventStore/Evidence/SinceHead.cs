using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>
/// Whether a head that was written down somewhere, such as in minutes, is one of this log, and nothing before it changed
/// since: the log of that head is the beginning of the log of the last. What stands in the events themselves is for
/// <see cref="LogCheck"/>.
/// </summary>
public static class SinceHead
{
    /// <param name="keys">The public keys that heads may be signed with.</param>
    public static async Task<SinceHeadVerdict> RunAsync(NpgsqlDataSource source, SignedHead earlier, PublicKeys keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(keys);
        await using var connection = await source.OpenConnectionAsync(ct);
        var (before, number) = (earlier.Head, earlier.Head.Number);
        if (before.Log != await KeptHeads.LogAsync(connection, ct))
            return new(earlier, null, $"Head {number} is one of another log.");
        if (!earlier.IsSigned(keys))
            return new(earlier, null, $"Head {number} is not signed by a key that is known here (it names {before.Key}).");
        if (await KeptHeads.LastAsync(connection, ct) is not { } last)
            return new(earlier, null, "There is no head beside the log: they were deleted, or the database is an older copy.");
        if (await KeptHeads.FindAsync(connection, number, ct) is not { } same)
            return new(earlier, last.Signed, $"Head {number} is not beside the log: it was deleted, or the database is an older copy.");
        if (!same.Signed.Hash().AsSpan().SequenceEqual(earlier.Hash()))
            return new(earlier, last.Signed, $"Head {number} beside the log is another one.");
        if (!last.Signed.IsSigned(keys))
            return new(earlier, last.Signed, $"The last head, {last.Head.Number}, is not signed by a key that is known here.");
        return new(earlier, last.Signed, number == last.Head.Number || await GrewAsync(connection, before, last.Head, ct) ? null : $"The log of head {number} is not the beginning of the log of head {last.Head.Number}.");
    }

    private static async Task<bool> GrewAsync(NpgsqlConnection connection, Head before, Head now, CancellationToken ct)
    {
        try
        {
            return MerkleTree.VerifyConsistency(before.Size, now.Size, before.Root, now.Root, await new TileTree(new DatabaseTiles(connection)).ConsistencyPathAsync(before.Size, now.Size, ct));
        }
        catch (MissingTileException)
        {
            return false;
        }
    }
}

/// <param name="Last">The last head beside the log; null where that was not come to.</param>
/// <param name="WhyNot">Null when nothing before the head changed.</param>
public sealed record SinceHeadVerdict(SignedHead Earlier, SignedHead? Last, string? WhyNot);
