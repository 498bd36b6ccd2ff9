namespace OocdPanel.EventStore.Evidence;

/// <summary>What a tree has become by new leaves.</summary>
/// <param name="Size">Leaves it has now.</param>
/// <param name="Tiles">Every tile to be stored, each whole: new ones, and those on the right edge that grew.</param>
public sealed record TreeGrowth(long Size, byte[] Root, IReadOnlyDictionary<TileId, byte[]> Tiles);

/// <summary>A Merkle tree kept in tiles: whatever is asked of a tree of ten million leaves reads a dozen tiles, all at once.</summary>
public sealed class TileTree(ITreeTiles tiles)
{
    /// <summary>The root of the tree's first leaves.</summary>
    /// <exception cref="MissingTileException">The tree does not have so many.</exception>
    public async ValueTask<byte[]> RootAsync(long size, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? MerkleTree.EmptyRoot() : (await HashesAsync([new(0, size)], ct))[0];
    }

    /// <summary>The path that proves a leaf to stand at an index of the tree of a size.</summary>
    /// <exception cref="MissingTileException">The tree does not have so many leaves.</exception>
    public ValueTask<IReadOnlyList<byte[]>> InclusionPathAsync(long index, long size, CancellationToken ct) =>
        HashesAsync(TreeRange.Inclusion(index, size), ct);

    /// <summary>The paths of several leaves of one tree, in their order, with all tiles read at once.</summary>
    /// <exception cref="MissingTileException">The tree does not have so many leaves.</exception>
    public async ValueTask<IReadOnlyList<IReadOnlyList<byte[]>>> InclusionPathsAsync(IReadOnlyList<long> indexes, long size, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(indexes);
        var paths = indexes.Select(index => TreeRange.Inclusion(index, size)).ToList();
        var ranges = paths.SelectMany(path => path).Distinct().ToList();
        var hashes = ranges.Zip(await HashesAsync(ranges, ct)).ToDictionary();
        return [.. paths.Select(path => (IReadOnlyList<byte[]>)[.. path.Select(range => hashes[range])])];
    }

    /// <summary>The path that proves the tree of the first size to be the beginning of the tree of the second.</summary>
    /// <exception cref="MissingTileException">The tree does not have so many leaves.</exception>
    public ValueTask<IReadOnlyList<byte[]>> ConsistencyPathAsync(long firstSize, long secondSize, CancellationToken ct) =>
        HashesAsync(TreeRange.Consistency(firstSize, secondSize), ct);

    /// <summary>Says what becomes of the tree of a size when leaves follow. Reads its right edge, and stores nothing.</summary>
    /// <param name="leaves">Hashes of leaves.</param>
    public async ValueTask<TreeGrowth> AppendAsync(long size, IEnumerable<byte[]> leaves, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(leaves);
        var edge = new TreeEdge(size, await ReadAsync(TreeEdge.Partial(size).Select(tile => tile.Id), ct));
        foreach (var leaf in leaves) edge.Add(leaf);
        var changed = edge.Size == size ? new Dictionary<TileId, byte[]>() : edge.Changed();
        return new(edge.Size, edge.Root(), changed);
    }

    private async ValueTask<IReadOnlyList<byte[]>> HashesAsync(IReadOnlyList<TreeRange> ranges, CancellationToken ct)
    {
        var read = await ReadAsync(ranges.SelectMany(range => range.Nodes()).Select(node => Place(node).Tile), ct);
        return [.. ranges.Select(range => range.Nodes().Reverse().Select(node => Hash(node, read)).Aggregate((right, left) => MerkleTree.Node(left, right)))];
    }

    private async ValueTask<IReadOnlyDictionary<TileId, byte[]>> ReadAsync(IEnumerable<TileId> wanted, CancellationToken ct) =>
        wanted.Distinct().ToList() is { Count: > 0 } some ? await tiles.ReadAsync(some, ct) : new Dictionary<TileId, byte[]>();

    private static byte[] Hash(TreeNode node, IReadOnlyDictionary<TileId, byte[]> read)
    {
        var (tile, from, count) = Place(node);
        return TreeEdge.Whole(TreeEdge.Hashes(read, tile, from + count)[(from * EventHash.Size)..]);
    }

    private static (TileId Tile, int From, int Count) Place(TreeNode node)
    {
        const int levelsInATile = 8;
        var (level, below) = Math.DivRem(node.Level, levelsInATile);
        var from = node.Index << below;
        return (new(level, from / TileId.Width), (int)(from % TileId.Width), 1 << below);
    }
}
