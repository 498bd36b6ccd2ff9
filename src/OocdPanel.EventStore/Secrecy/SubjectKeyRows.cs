using System.Security.Cryptography;
using Npgsql;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>Subjects' keys as they are stored, one round trip a call.</summary>
internal static class SubjectKeyRows
{
    private const string Read = "select id, kek, wrapped from oocd_keys.subject_keys where id = any($1)";

    private const string Erased = "select id from oocd_keys.erased where id = any($1)";

    // In order of id, so that two hosts that make the same keys wait for each other and never in a circle.
    private const string Make = $"""
        insert into oocd_keys.subject_keys (id, kek, wrapped)
        select n.id, $2, n.wrapped from unnest($1, $3) n (id, wrapped)
        where $2 = ({KeyLayout.Writing})
          and not exists (select from oocd_keys.erased e where e.id = any($1))
          and not exists (select from oocd_keys.subject_keys k where k.id = n.id)
        order by n.id
        on conflict (id) do nothing
        """;

    /// <summary>The keys of those that have one.</summary>
    public static async Task<List<KeyValuePair<Guid, SubjectKey>>> ReadAsync(
        NpgsqlDataSource source, KeyEncryptionKeys keys, Guid[] subjects, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Read);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = subjects });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await FoundAsync(reader, keys, ct);
    }

    /// <summary>
    /// Makes a key for each that has none, unless keys are to be wrapped under another key by now. Whoever makes the
    /// same key at once ends with the same.
    /// </summary>
    /// <returns>The keys there are then, and the id of the key to wrap new ones under.</returns>
    /// <exception cref="SubjectErasedException">Some are erased; nothing was made.</exception>
    public static async Task<(List<KeyValuePair<Guid, SubjectKey>> Keys, string? Writing)> EnsureAsync(
        NpgsqlDataSource source, KeyEncryptionKeys keys, KeyEncryptionKey under, Guid[] subjects, CancellationToken ct)
    {
        // A batch is one transaction, and each of its statements sees what was committed before it: first the lock.
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Statement.Of(KeyLayout.LockShared));
        batch.BatchCommands.Add(Statement.Of(Make, subjects, under.Id, Array.ConvertAll(subjects, subject => Candidate(under, subject))));
        batch.BatchCommands.Add(Statement.Of(Erased, subjects));
        batch.BatchCommands.Add(Statement.Of(KeyLayout.Writing));
        batch.BatchCommands.Add(Statement.Of(Read, subjects));

        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var erased = new List<Guid>();
        while (await reader.ReadAsync(ct)) erased.Add(reader.GetGuid(0));
        if (erased.Count > 0) throw new SubjectErasedException(erased);
        await reader.NextResultAsync(ct);
        var writing = await reader.ReadAsync(ct) ? reader.GetString(0) : null;
        await reader.NextResultAsync(ct);
        return (await FoundAsync(reader, keys, ct), writing);
    }

    /// <summary>A subject's key as it is bound to its row.</summary>
    public static byte[] Wrap(KeyEncryptionKey under, Guid subject, ReadOnlySpan<byte> key) =>
        under.Wrap(KeyPurpose.Subject, subject.ToString("D"), key);

    /// <summary>A subject's key out of its row.</summary>
    public static byte[] Unwrap(KeyEncryptionKeys keys, Guid subject, string kek, byte[] wrapped) =>
        keys.Get(kek).Unwrap(KeyPurpose.Subject, subject.ToString("D"), wrapped);

    private static byte[] Candidate(KeyEncryptionKey under, Guid subject)
    {
        Span<byte> key = stackalloc byte[KeyBytes.Length];
        RandomNumberGenerator.Fill(key);
        var wrapped = Wrap(under, subject, key);
        CryptographicOperations.ZeroMemory(key);
        return wrapped;
    }

    private static async Task<List<KeyValuePair<Guid, SubjectKey>>> FoundAsync(NpgsqlDataReader reader, KeyEncryptionKeys keys, CancellationToken ct)
    {
        var found = new List<KeyValuePair<Guid, SubjectKey>>();
        while (await reader.ReadAsync(ct))
        {
            var subject = reader.GetGuid(0);
            var key = Unwrap(keys, subject, reader.GetString(1), await reader.GetFieldValueAsync<byte[]>(2, ct));
            found.Add(new(subject, new SubjectKey(key)));
        }
        return found;
    }
}
