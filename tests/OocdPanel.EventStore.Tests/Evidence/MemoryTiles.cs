using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>A tree's tiles in memory, and how often they were asked for.</summary>
internal sealed class MemoryTiles : ITreeTiles
{
    public Dictionary<TileId, byte[]> Tiles { get; } = [];

    public int Reads { get; private set; }

    public ValueTask<IReadOnlyDictionary<TileId, byte[]>> ReadAsync(IReadOnlyCollection<TileId> tiles, CancellationToken ct)
    {
        Reads++;
        return new(tiles.Where(Tiles.ContainsKey).ToDictionary(tile => tile, tile => Tiles[tile]));
    }

    public void Store(TreeGrowth growth)
    {
        foreach (var (id, hashes) in growth.Tiles) Tiles[id] = hashes;
    }

    public static async Task<MemoryTiles> OfAsync(IReadOnlyList<byte[]> leaves)
    {
        var tiles = new MemoryTiles();
        tiles.Store(await new TileTree(tiles).AppendAsync(0, leaves, default));
        return tiles;
    }
}
