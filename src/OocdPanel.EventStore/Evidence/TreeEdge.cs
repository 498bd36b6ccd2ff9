namespace OocdPanel.EventStore.Evidence;

/// <summary>The tiles on the right edge of a growing tree, one a level; what was filled on the way is kept to be stored.</summary>
internal sealed class TreeEdge
{
    private readonly List<byte[]> _tiles = []; // room for a full tile each
    private readonly Dictionary<TileId, byte[]> _filled = [];

    public TreeEdge()
    {
    }

    /// <param name="tiles">The tiles of <see cref="Partial"/>.</param>
    public TreeEdge(long size, IReadOnlyDictionary<TileId, byte[]> tiles)
    {
        Size = size;
        foreach (var (id, width) in Partial(size))
        {
            while (_tiles.Count <= id.Level) _tiles.Add(NewTile());
            Hashes(tiles, id, width).CopyTo(_tiles[id.Level]);
        }
    }

    public long Size { get; private set; }

    /// <summary>The tiles that a tree of this size has begun and not filled, and how many hashes each has.</summary>
    public static IEnumerable<(TileId Id, int Width)> Partial(long size)
    {
        for (var level = 0; size > 0; level++, size /= TileId.Width)
            if (size % TileId.Width is var width and > 0)
                yield return (new(level, size / TileId.Width), (int)width);
    }

    public static ReadOnlySpan<byte> Hashes(IReadOnlyDictionary<TileId, byte[]> tiles, TileId id, int width)
    {
        var there = tiles.GetValueOrDefault(id) ?? [];
        return there.Length >= width * EventHash.Size
            ? there.AsSpan(0, width * EventHash.Size)
            : throw new MissingTileException(id, width, there.Length / EventHash.Size);
    }

    public void Add(ReadOnlySpan<byte> leaf)
    {
        if (leaf.Length != EventHash.Size) throw new ArgumentException($"A leaf is a hash of {EventHash.Size} bytes.", nameof(leaf));
        var before = Size++;
        for (var level = 0; ; level++, before /= TileId.Width)
        {
            if (level == _tiles.Count) _tiles.Add(NewTile());
            leaf.CopyTo(_tiles[level].AsSpan((int)(before % TileId.Width) * EventHash.Size));
            if (before % TileId.Width != TileId.Width - 1) return;
            _filled[new(level, before / TileId.Width)] = _tiles[level];
            leaf = Whole(_tiles[level]);
            _tiles[level] = NewTile();
        }
    }

    /// <summary>Every tile that is not as it was: the filled ones and the begun ones.</summary>
    public IReadOnlyDictionary<TileId, byte[]> Changed()
    {
        foreach (var (id, width) in Partial(Size))
            _filled[id] = _tiles[id.Level][..(width * EventHash.Size)];
        return _filled;
    }

    /// <summary>Forgets the tiles that were filled, for who wants the root only.</summary>
    public void Forget() => _filled.Clear();

    public byte[] Root()
    {
        byte[]? root = null;
        foreach (var (id, width) in Partial(Size))
        {
            var to = width;
            for (var count = 1; count <= width; count *= 2)
            {
                if ((width & count) == 0) continue;
                to -= count;
                var node = Whole(_tiles[id.Level].AsSpan(to * EventHash.Size, count * EventHash.Size));
                root = root is null ? node : MerkleTree.Node(node, root);
            }
        }
        return root ?? MerkleTree.EmptyRoot();
    }

    /// <summary>The hash over a power of two of hashes.</summary>
    public static byte[] Whole(ReadOnlySpan<byte> hashes) =>
        hashes.Length == EventHash.Size ? hashes.ToArray() : MerkleTree.Node(Whole(hashes[..(hashes.Length / 2)]), Whole(hashes[(hashes.Length / 2)..]));

    private static byte[] NewTile() => new byte[TileId.Width * EventHash.Size];
}
