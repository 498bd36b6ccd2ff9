using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>The heads that are kept beside the log, for those who may read no events.</summary>
public static class Heads
{
    /// <returns>Null where none was made yet.</returns>
    public static async Task<SignedHead?> LastAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        await using var connection = await source.OpenConnectionAsync(ct);
        return (await KeptHeads.LastAsync(connection, ct))?.Signed;
    }
}
