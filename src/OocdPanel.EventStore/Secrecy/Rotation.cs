using System.Security.Cryptography;
using Npgsql;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// Brings in another key-encryption key: first new keys are wrapped under it, then the others are rewrapped, a batch a
/// transaction, then it is marked the current one and its predecessors are forgotten.
/// </summary>
/// <param name="keys">The one to rotate to as the current one, all others among the former ones.</param>
internal sealed class Rotation(NpgsqlDataSource source, KeyEncryptionKeys keys)
{
    public const int BatchSize = 1000;

    private const string Next = """
        select id, kek, wrapped from oocd_keys.subject_keys where id >= $1 and kek <> $2 order by id limit $3 for update
        """;

    private const string Rewrap = """
        update oocd_keys.subject_keys k set kek = $1, wrapped = n.wrapped from unnest($2, $3) n (id, wrapped) where k.id = n.id
        """;

    private const string Done = "update oocd_keys.key_encryption_keys set since = now() where id = $1";

    private const string Forget = "delete from oocd_keys.key_encryption_keys where id <> $1";

    /// <summary>From here on new keys are wrapped under the new key.</summary>
    /// <exception cref="WrongKeyException">A rotation to yet another key is not finished, or a key in use was not given.</exception>
    public async Task BeginAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await KeyLayout.AloneAsync(connection, ct);
        await ServiceKeyRows.EnsureAsync(connection, keys, ct);
        if (await connection.ScalarAsync("select id from oocd_keys.key_encryption_keys where since is null", ct) is string begun && begun != keys.Current.Id)
            throw new WrongKeyException($"A rotation to the key-encryption key {begun} was begun and is not finished: finish it before you rotate to {keys.Current.Id}.");
        await ServiceKeyRows.AddAsync(connection, keys.Current, inUse: false, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Rewraps what is wrapped under other keys. Each batch is kept whatever becomes of the next.</summary>
    /// <param name="progress">Told how many have been rewrapped so far.</param>
    /// <returns>How many were rewrapped.</returns>
    public async Task<long> RewrapAsync(int batchSize, IProgress<long>? progress, CancellationToken ct)
    {
        var after = Guid.Empty;
        var rewrapped = 0L;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var ids = await RewrapBatchAsync(after, batchSize, ct);
            if (ids.Count == 0) return rewrapped;
            after = ids[^1];
            rewrapped += ids.Count;
            progress?.Report(rewrapped);
        }
    }

    /// <summary>Marks the new key as the current one.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await KeyLayout.AloneAsync(connection, ct);
        await ServiceKeyRows.RewrapAsync(connection, keys, ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statement.Of(Done, keys.Current.Id));
        batch.BatchCommands.Add(Statement.Of(Forget, keys.Current.Id));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<List<Guid>> RewrapBatchAsync(Guid after, int size, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.RunAsync(KeyLayout.LockShared, ct);
        var (ids, wrapped) = await ReadBatchAsync(connection, after, size, ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statement.Of(Rewrap, keys.Current.Id, ids.ToArray(), wrapped.ToArray()));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return ids;
    }

    private async Task<(List<Guid> Ids, List<byte[]> Wrapped)> ReadBatchAsync(NpgsqlConnection connection, Guid after, int size, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statement.Of(Next, after, keys.Current.Id, size));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var (ids, wrapped) = (new List<Guid>(), new List<byte[]>());
        while (await reader.ReadAsync(ct))
        {
            var subject = reader.GetGuid(0);
            var key = SubjectKeyRows.Unwrap(keys, subject, reader.GetString(1), await reader.GetFieldValueAsync<byte[]>(2, ct));
            ids.Add(subject);
            wrapped.Add(SubjectKeyRows.Wrap(keys.Current, subject, key));
            CryptographicOperations.ZeroMemory(key);
        }
        return (ids, wrapped);
    }
}
