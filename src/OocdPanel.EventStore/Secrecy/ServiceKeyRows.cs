using Npgsql;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>Makes the service's keys once, and checks that the right key-encryption keys were given. Be alone.</summary>
internal static class ServiceKeyRows
{
    private static readonly string[] Names = ["salt", "token", "request"];

    // What a check value wraps: only the right key opens it.
    private static readonly byte[] Known = new byte[KeyBytes.Length];

    /// <exception cref="WrongKeyException">Something is wrapped under a key that was not given.</exception>
    /// <exception cref="DamagedKeyException">A stored key is not what was written.</exception>
    public static async Task<ServiceKeys> EnsureAsync(NpgsqlConnection connection, KeyEncryptionKeys keys, CancellationToken ct)
    {
        if (!await CheckAsync(connection, keys, ct))
            await AddAsync(connection, keys.Current, inUse: true, ct);
        var writing = keys.Get((string)(await connection.ScalarAsync(KeyLayout.Writing, ct))!);
        var found = await ReadAsync(connection, keys, ct);
        foreach (var name in Names.Where(name => !found.ContainsKey(name)))
        {
            found[name] = KeyBytes.New();
            await WriteAsync(connection, name, writing, found[name], ct);
        }
        return new ServiceKeys(found["salt"], found["token"], found["request"]);
    }

    /// <summary>Notes that keys are wrapped under this one, from now on, or once a rotation to it is done.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, KeyEncryptionKey key, bool inUse, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statement.Of(
            "insert into oocd_keys.key_encryption_keys (id, check_value, since) select $1, $2, case when $3 then now() end on conflict do nothing",
            key.Id, key.Wrap(KeyPurpose.Check, key.Id, Known), inUse));
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Wraps the service's keys anew.</summary>
    public static async Task RewrapAsync(NpgsqlConnection connection, KeyEncryptionKeys keys, CancellationToken ct)
    {
        foreach (var (name, key) in await ReadAsync(connection, keys, ct))
            await WriteAsync(connection, name, keys.Current, key, ct);
    }

    private static async Task<bool> CheckAsync(NpgsqlConnection connection, KeyEncryptionKeys keys, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select id, check_value from oocd_keys.key_encryption_keys order by since nulls last", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var any = false;
        while (await reader.ReadAsync(ct))
        {
            var id = reader.GetString(0);
            keys.Get(id).Unwrap(KeyPurpose.Check, id, await reader.GetFieldValueAsync<byte[]>(1, ct));
            any = true;
        }
        return any;
    }

    private static async Task<Dictionary<string, byte[]>> ReadAsync(NpgsqlConnection connection, KeyEncryptionKeys keys, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select name, kek, wrapped from oocd_keys.service_keys", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<string, byte[]>();
        while (await reader.ReadAsync(ct))
        {
            var name = reader.GetString(0);
            found[name] = keys.Get(reader.GetString(1)).Unwrap(KeyPurpose.Service, name, await reader.GetFieldValueAsync<byte[]>(2, ct));
        }
        return found;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, string name, KeyEncryptionKey under, byte[] key, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statement.Of(
            "insert into oocd_keys.service_keys (name, kek, wrapped) values ($1, $2, $3) on conflict (name) do update set kek = excluded.kek, wrapped = excluded.wrapped",
            name, under.Id, under.Wrap(KeyPurpose.Service, name, key)));
        await batch.ExecuteNonQueryAsync(ct);
    }
}
