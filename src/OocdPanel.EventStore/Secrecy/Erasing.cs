using Npgsql;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>Destroys keys, within a transaction that has all others kept away.</summary>
internal static class Erasing
{
    private const string Remember = """
        insert into oocd_keys.erased (id, at, by) select n.id, coalesce(n.at, now()), $3 from unnest($1, $2) n (id, at) on conflict (id) do nothing
        """;

    private const string Destroy = "delete from oocd_keys.subject_keys where id = any($1)";

    private const string Undone = """
        select n.id from unnest($1) n (id)
        where not exists (select from oocd_keys.erased e where e.id = n.id) or exists (select from oocd_keys.subject_keys k where k.id = n.id)
        """;

    private const string Tell = $"select pg_notify('{KeyLayout.ErasedChannel}', id::text) from unnest($1) id";

    /// <summary>Erases subjects; those that are erased already stay as they were.</summary>
    /// <param name="subjects">Who, and when it was first done where that is known.</param>
    /// <returns>How many had a key.</returns>
    /// <exception cref="ErasedListException">The list cannot be written: roll back.</exception>
    public static async Task<int> RunAsync(
        NpgsqlConnection connection, ErasedList list, IReadOnlyDictionary<Guid, DateTimeOffset?> subjects, string by, CancellationToken ct)
    {
        if (subjects.Count == 0) return 0;
        Guid[] ids = [.. subjects.Keys];
        DateTime?[] times = [.. subjects.Values.Select(at => at?.UtcDateTime)];
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statement.Of(Remember, ids, times, by));
        var destroyed = Statement.Of(Destroy, ids);
        batch.BatchCommands.Add(destroyed);
        batch.BatchCommands.Add(Statement.Of(Tell, ids));
        await batch.ExecuteNonQueryAsync(ct);
        list.Add(ids); // last: whatever is listed is erased for good, also when the commit that follows is lost
        return (int)destroyed.Rows;
    }

    /// <summary>
    /// Erases again whom the list, the table or the caller knows to be erased: an old dump may have brought keys back.
    /// </summary>
    public static async Task<int> ReapplyAsync(NpgsqlConnection connection, ErasedList list, IEnumerable<Guid> alsoErased, CancellationToken ct)
    {
        var known = new Dictionary<Guid, DateTimeOffset?>();
        foreach (var (subject, at) in list.Read()) known[subject] = at;
        await using (var command = new NpgsqlCommand("select id, at from oocd_keys.erased", connection))
        await using (var reader = await command.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct))
                known.TryAdd(reader.GetGuid(0), await reader.GetFieldValueAsync<DateTimeOffset>(1, ct));
        foreach (var subject in alsoErased) known.TryAdd(subject, null);
        list.Add([.. known.Keys]);

        var undone = new Dictionary<Guid, DateTimeOffset?>();
        await using (var command = new NpgsqlCommand(Undone, connection))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. known.Keys] });
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                undone.Add(reader.GetGuid(0), known[reader.GetGuid(0)]);
        }
        return await RunAsync(connection, list, undone, "reapplied at opening", ct);
    }
}
