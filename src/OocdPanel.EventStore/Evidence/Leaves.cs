using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>Where events stand in the log's tree.</summary>
internal static class Leaves
{
    /// <summary>Behind the head before it, so many events on.</summary>
    public static async Task<List<long>> OfAsync(NpgsqlConnection connection, IReadOnlyList<LogPlace> places, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select coalesce(h.size, 0) + (select count(*) from mt_events e
                where (e.tx, e.seq_id) > (coalesce(h.tx, 0), coalesce(h.position, 0)) and (e.tx, e.seq_id) < (p.tx, p.position))
            from unnest($1, $2) with ordinality as p (tx, position, place)
            left join lateral (select size, tx, position from oocd.heads h where (h.tx, h.position) < (p.tx, p.position) order by h.tx desc, h.position desc limit 1) h on true
            order by p.place
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = places.Select(place => place.Tx).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = places.Select(place => place.Position).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var leaves = new List<long>();
        while (await reader.ReadAsync(ct))
            leaves.Add(reader.GetInt64(0));
        return leaves;
    }
}
