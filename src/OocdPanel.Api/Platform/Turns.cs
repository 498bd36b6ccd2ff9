using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Platform;

/// <summary>
/// Turns taken on keys, by every host of one database: whoever comes second waits until the first is done.
/// For decisions that rest on something not being there, which no stream's version can guard.
/// </summary>
public sealed class Turns(string connectionString, IKeyRing ring) : IDisposable
{
    /// <summary>Connections of its own: those who wait for a turn hold one each, and must not keep the store's from whoever has the turn.</summary>
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxPoolSize = 8,
        NoResetOnClose = true,
        Enlist = false,
    });

    /// <summary>Waits for the turn on all keys. Disposing of what is returned ends it; null where there are no keys.</summary>
    /// <param name="keys">Known to the database as tokens only, since they may name people. In any order, which is made one here: two who want the same keys never wait for each other.</param>
    /// <exception cref="NpgsqlException">The database was not reached, or the turn did not come in the time that a command has.</exception>
    public async Task<IAsyncDisposable?> TakeAsync(IReadOnlyList<string> keys, CancellationToken ct)
    {
        if (keys.Count == 0)
            return null;
        var service = ring.Service ?? throw new KeysUnavailableException(ring.WhyNot ?? "There are no keys.");
        var turn = new Turn(source, await source.OpenConnectionAsync(ct));
        try
        {
            await turn.LockAsync(keys.Select(key => BitConverter.ToInt64(Token.Of(service, "turn", key))).Distinct().Order(), ct);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => source.Dispose();

    private sealed class Turn(NpgsqlDataSource source, NpgsqlConnection connection) : IAsyncDisposable
    {
        public async Task LockAsync(IEnumerable<long> keys, CancellationToken ct)
        {
            await using var batch = connection.CreateBatch();
            foreach (var key in keys)
                batch.BatchCommands.Add(new NpgsqlBatchCommand("select pg_advisory_lock($1)") { Parameters = { new() { Value = key } } });
            await batch.ExecuteNonQueryAsync(ct);
        }

        /// <summary>Never cancelled: a turn that its holder has forgotten would be nobody's again.</summary>
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                try
                {
                    await using var unlock = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
                    await unlock.ExecuteNonQueryAsync(CancellationToken.None);
                }
                catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
                {
                    // The locks end with the connection: emptied, the pool does not take it back. What was done in the turn stands.
                    source.Clear();
                }
            }
        }
    }
}
