using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>A head as it is kept beside the log, and the place of the last event under it.</summary>
internal sealed record KeptHead(SignedHead Signed, LogPlace Last)
{
    public Head Head => Signed.Head;
}

/// <summary>The heads that are kept beside the log.</summary>
internal static class KeptHeads
{
    private const string Columns = "select head, tx, position from oocd.heads ";

    public static async Task<Guid> LogAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (Guid)(await connection.ScalarAsync("select id from oocd.log", ct))!;

    public static async Task<KeptHead?> LastAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (await ReadAsync(connection, "order by number desc limit 1", [], ct)).SingleOrDefault();

    public static async Task<KeptHead?> FindAsync(NpgsqlConnection connection, long number, CancellationToken ct) =>
        (await ReadAsync(connection, "where number = $1", [number], ct)).SingleOrDefault();

    /// <summary>In order of number, from behind one.</summary>
    public static Task<IReadOnlyList<KeptHead>> AfterAsync(NpgsqlConnection connection, long number, int limit, CancellationToken ct) =>
        ReadAsync(connection, "where number > $1 order by number limit $2", [number, limit], ct);

    public static async Task AddAsync(NpgsqlConnection connection, KeptHead kept, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("insert into oocd.heads (number, size, tx, position, head) values ($1, $2, $3, $4, $5)", connection);
        foreach (var value in new object[] { kept.Head.Number, kept.Head.Size, kept.Last.Tx, kept.Last.Position, kept.Signed.Write() })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<IReadOnlyList<KeptHead>> ReadAsync(NpgsqlConnection connection, string which, object[] values, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Columns + which, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var heads = new List<KeptHead>();
        while (await reader.ReadAsync(ct))
            heads.Add(new KeptHead(SignedHead.Read(reader.GetFieldValue<byte[]>(0)), new LogPlace(reader.GetInt64(1), reader.GetInt64(2))));
        return heads;
    }
}
