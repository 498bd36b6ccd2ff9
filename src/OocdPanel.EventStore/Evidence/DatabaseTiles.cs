using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>The log's tree as it is kept beside the log.</summary>
internal sealed class DatabaseTiles(NpgsqlConnection connection) : ITreeTiles
{
    public async ValueTask<IReadOnlyDictionary<TileId, byte[]>> ReadAsync(IReadOnlyCollection<TileId> tiles, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select t.level, t.index, t.hashes from unnest($1, $2) as wanted (level, index) join oocd.tree_tiles t using (level, index)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = tiles.Select(tile => tile.Level).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = tiles.Select(tile => tile.Index).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<TileId, byte[]>();
        while (await reader.ReadAsync(ct))
            found.Add(new TileId(reader.GetInt32(0), reader.GetInt64(1)), reader.GetFieldValue<byte[]>(2));
        return found;
    }

    public async Task StoreAsync(IReadOnlyDictionary<TileId, byte[]> tiles, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into oocd.tree_tiles select * from unnest($1, $2, $3) on conflict (level, index) do update set hashes = excluded.hashes", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = tiles.Keys.Select(tile => tile.Level).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = tiles.Keys.Select(tile => tile.Index).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = tiles.Values.ToArray() });
        await command.ExecuteNonQueryAsync(ct);
    }
}
