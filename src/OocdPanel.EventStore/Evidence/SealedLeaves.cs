using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>The leaves of the log's tree as they were sealed, for who goes through them in order.</summary>
/// <param name="connection">For this alone.</param>
/// <param name="size">Of the last head that is looked at: what was sealed since is not.</param>
internal sealed class SealedLeaves(NpgsqlConnection connection, long size)
{
    private const int TilesAtOnce = 256;

    private readonly Dictionary<long, byte[]> tiles = [];
    private long read;

    /// <summary>Reads on until the leaf of an index is there, or there is none; forgets those long passed.</summary>
    public async ValueTask ReachAsync(long index, CancellationToken ct)
    {
        while (index / TileId.Width >= read)
        {
            foreach (var passed in tiles.Keys.Where(tile => tile < read - 2).ToList())
                tiles.Remove(passed);
            var wanted = Enumerable.Range(0, TilesAtOnce).Select(i => new TileId(0, read + i)).ToList();
            foreach (var (tile, hashes) in await new DatabaseTiles(connection).ReadAsync(wanted, ct))
                tiles[tile.Index] = hashes;
            read += TilesAtOnce;
        }
    }

    /// <returns>Empty where no leaf of that index was sealed.</returns>
    public ReadOnlySpan<byte> At(long index)
    {
        var from = (int)(index % TileId.Width) * EventHash.Size;
        return index < size && tiles.TryGetValue(index / TileId.Width, out var tile) && from + EventHash.Size <= tile.Length ? tile.AsSpan(from, EventHash.Size) : [];
    }
}
