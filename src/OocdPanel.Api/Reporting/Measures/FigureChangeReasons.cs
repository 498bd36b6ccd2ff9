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
}
