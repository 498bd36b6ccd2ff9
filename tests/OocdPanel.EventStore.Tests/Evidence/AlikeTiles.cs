using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>The tiles of a tree whose leaves are all alike, so that one of any size costs nothing to have.</summary>
internal sealed class AlikeTiles(long size, byte[] leaf) : ITreeTiles
{
    public List<IReadOnlyCollection<TileId>> Read { get; } = [];

    public ValueTask<IReadOnlyDictionary<TileId, byte[]>> ReadAsync(IReadOnlyCollection<TileId> tiles, CancellationToken ct)
    {
        Read.Add(tiles);
        return new(tiles.ToDictionary(tile => tile, Tile));
    }

    private byte[] Tile(TileId id)
    {
        var (hash, there) = (leaf, size);
        for (var level = 0; level < id.Level; level++, there /= TileId.Width)
            for (var doubled = 1; doubled < TileId.Width; doubled *= 2) hash = MerkleTree.Node(hash, hash);
        var width = (int)Math.Clamp(there - (id.Index * TileId.Width), 0, TileId.Width);
        return [.. Enumerable.Repeat(hash, width).SelectMany(bytes => bytes)];
    }
}
