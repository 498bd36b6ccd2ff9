using System.Data;
using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Evidence;

/// <summary>Checks the log as it stands: every event of some streams or of all against its hash, and the whole log's order against every head.</summary>
public sealed class LogCheck(NpgsqlDataSource source, IKeyRing ring)
{
    private const int HeadsAtOnce = 1000;

    /// <param name="streams">Whose events are computed again; null for all. The order of the log and the heads are always checked whole.</param>
    /// <param name="elsewhere">Heads of the second place, in order of number.</param>
    /// <param name="keys">The public keys that heads may be signed with.</param>
    /// <param name="most">So many breaches are told; the rest are not looked for in detail.</param>
    /// <exception cref="KeysUnavailableException">Without the service's keys no digest can be computed again.</exception>
    public async Task<LogVerdict> RunAsync(IReadOnlyCollection<Guid>? streams, IReadOnlyList<SignedHead> elsewhere, PublicKeys keys, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(elsewhere);
        var salt = (ring.Service ?? throw new KeysUnavailableException(ring.WhyNot ?? "There are no keys.")).Salt.ToArray();
        var breaches = new List<Breach>();
        void Found(Breach breach)
        {
            if (breaches.Count < most)
                breaches.Add(breach);
        }

        await using var connection = await source.OpenConnectionAsync(ct);
        var heads = await HeadsAsync(connection, Found, ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        HeadsCheck.Run(await KeptHeads.LogAsync(connection, ct), heads, elsewhere, keys, Found);
        var streamCheck = new StreamCheck(connection, salt, Found);
        await streamCheck.RunAsync(streams, ct);
        await using var beside = await source.OpenConnectionAsync(ct);
        var treeCheck = new TreeCheck(connection, new SealedLeaves(beside, heads.Count == 0 ? 0 : heads[^1].Head.Size), Found);
        await treeCheck.RunAsync([.. heads.Concat(elsewhere).OrderBy(head => head.Head.Size)], ct);
        return new LogVerdict(breaches, streamCheck.Events, streamCheck.Streams, heads.Count + elsewhere.Count, treeCheck.NotUnderAHead, heads.Count == 0 ? null : heads[^1]);
    }

    /// <summary>Those that can be read: whatever stands where a head should is a breach.</summary>
    private static async Task<IReadOnlyList<SignedHead>> HeadsAsync(NpgsqlConnection connection, Action<Breach> found, CancellationToken ct)
    {
        var heads = new List<SignedHead>();
        try
        {
            while (await KeptHeads.AfterAsync(connection, heads.Count == 0 ? 0 : heads[^1].Head.Number, HeadsAtOnce, ct) is { Count: > 0 } some)
                heads.AddRange(some.Select(kept => kept.Signed));
        }
        catch (NotInFormatException fault)
        {
            found(new Breach($"A head beside the log is not a head: {fault.Message}"));
        }
        return heads;
    }
}
