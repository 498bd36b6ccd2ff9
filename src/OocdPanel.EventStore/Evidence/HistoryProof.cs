using System.Data;
using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Evidence;

/// <summary>Checks a few streams while somebody waits: each event’s hash is computed again over the one before, and those under the last head are proved to be in the log that it signs.</summary>
public sealed class HistoryProof(NpgsqlDataSource source, IKeyRing ring)
{
    private const string Hashes = "select e.hash, e.tx, e.seq_id from mt_events e where e.stream_id = any($1) order by e.tx, e.seq_id";

    /// <param name="keys">The public keys that heads may be signed with.</param>
    /// <exception cref="KeysUnavailableException">Without the service's keys no digest can be computed again.</exception>
    public async Task<StreamsProof> RunAsync(IReadOnlyCollection<Guid> streams, PublicKeys keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(streams);
        var salt = (ring.Service ?? throw new KeysUnavailableException(ring.WhyNot ?? "There are no keys.")).Salt.ToArray();
        var breaches = new List<Breach>();
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var head = await KeptHeads.LastAsync(connection, ct);
        if (head is not null && !head.Signed.IsSigned(keys))
            breaches.Add(new Breach($"Head {head.Head.Number} is not signed by a key that is known here (it names {head.Head.Key})."));
        var check = new StreamCheck(connection, salt, breaches.Add);
        await check.RunAsync(streams, ct);
        var events = await HashesAsync(connection, streams, ct);
        var under = events.TakeWhile(e => head is not null && e.Place <= head.Last).ToList();
        if (head is not null && under.Count > 0)
            await IncludedAsync(connection, head, under, breaches.Add, ct);
        return new StreamsProof(breaches, check.Events, events.Count - under.Count, head?.Signed);
    }

    private static async Task IncludedAsync(NpgsqlConnection connection, KeptHead head, List<(byte[]? Hash, LogPlace Place)> events, Action<Breach> found, CancellationToken ct)
    {
        var leaves = await Leaves.OfAsync(connection, [.. events.Select(e => e.Place)], ct);
        IReadOnlyList<IReadOnlyList<byte[]>> paths;
        try
        {
            paths = await new TileTree(new DatabaseTiles(connection)).InclusionPathsAsync(leaves, head.Head.Size, ct);
        }
        catch (MissingTileException missing)
        {
            found(new Breach($"The log’s tree is not whole: {missing.Message}"));
            return;
        }
        for (var i = 0; i < events.Count; i++)
            if (events[i].Hash is not { } hash || !MerkleTree.VerifyInclusion(MerkleTree.Leaf(hash), leaves[i], head.Head.Size, paths[i], head.Head.Root))
                found(new Breach($"Event number {events[i].Place.Position} of the log is not where head {head.Head.Number} has it."));
    }

    private static async Task<List<(byte[]? Hash, LogPlace Place)>> HashesAsync(NpgsqlConnection connection, IReadOnlyCollection<Guid> streams, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Hashes, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = streams.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var events = new List<(byte[]?, LogPlace)>();
        while (await reader.ReadAsync(ct))
            events.Add((await reader.IsDBNullAsync(0, ct) ? null : reader.GetFieldValue<byte[]>(0), new LogPlace(reader.GetInt64(1), reader.GetInt64(2))));
        return events;
    }
}

/// <summary>What a check of a few streams found.</summary>
/// <param name="Events">How many were computed again.</param>
/// <param name="Waiting">How many came after the last head: they are proved by their chain alone until the next.</param>
/// <param name="Head">Null where none was made yet.</param>
public sealed record StreamsProof(IReadOnlyList<Breach> Breaches, long Events, long Waiting, SignedHead? Head);
