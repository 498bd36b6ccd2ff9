using Npgsql;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What was recorded at positions of the log, without what it says.</summary>
internal static class FigureChangeReasons
{
    public static async Task<IReadOnlyDictionary<long, WhatChanged>> ReadAsync(NpgsqlDataSource source, long[] positions, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select seq_id, type, timestamp, coalesce(headers->>'user', '') from mt_events where seq_id = any($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = positions });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var reasons = new Dictionary<long, WhatChanged>();
        while (await reader.ReadAsync(ct))
            reasons.Add(reader.GetInt64(0), new(reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(3)));
        return reasons;
    }

    /// <summary>The last that was recorded of each child, on any of their records, after one position and up to another.</summary>
    public static async Task<IReadOnlyDictionary<Guid, WhatChanged>> OfChildrenAsync(NpgsqlDataSource source, Guid[] children, long after, long upTo, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select distinct on (c.id) c.id, e.type, e.timestamp, coalesce(e.headers->>'user', '')
            from unnest($1) as c (id)
            cross join lateral (
                select c.id as record union
                select case when m.child_id = c.id then m.survivor else m.child_id end from merged_child m where c.id in (m.child_id, m.survivor)) r
            join mt_events e on e.stream_id = r.record and e.seq_id > $2 and e.seq_id <= $3
            order by c.id, e.seq_id desc
            """);
        foreach (var value in new object[] { children, after, upTo })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var reasons = new Dictionary<Guid, WhatChanged>();
        while (await reader.ReadAsync(ct))
            reasons.Add(reader.GetGuid(0), new(reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(3)));
        return reasons;
    }
}
