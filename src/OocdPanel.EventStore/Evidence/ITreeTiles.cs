namespace OocdPanel.EventStore.Evidence;

/// <summary>
/// Where a tile of the tree stands. Tile i of level 0 holds the leaf hashes 256·i and on; tile i of level 1 the roots of
/// the full tiles 256·i and on of level 0; and so on, as in C2SP's tlog-tiles.
/// </summary>
public readonly record struct TileId(int Level, long Index)
{
    /// <summary>Hashes in a full tile. One on the right edge has fewer.</summary>
    public const int Width = 256;
}

/// <summary>Keeps a tree's tiles. A full tile never changes; one on the right edge is overwritten by longer ones.</summary>
public interface ITreeTiles
{
    /// <summary>Reads all of them at once.</summary>
    /// <returns>Each tile's hashes one after the other, 32 bytes each, at least as many as were stored when the size asked about was; tiles that are not there are absent.</returns>
    ValueTask<IReadOnlyDictionary<TileId, byte[]>> ReadAsync(IReadOnlyCollection<TileId> tiles, CancellationToken ct);
}

/// <summary>A tile is missing, or shorter than the tree's size wants it: what is stored is not the tree it is said to be.</summary>
#pragma warning disable CA1032 // It says which tile; a constructor without that would say less.
public sealed class MissingTileException(TileId tile, int needed, int there)
    : Exception($"Tile {tile.Index} of level {tile.Level} of the log's tree holds {there} hashes where {needed} are needed.")
{
    public TileId Tile { get; } = tile;
}
