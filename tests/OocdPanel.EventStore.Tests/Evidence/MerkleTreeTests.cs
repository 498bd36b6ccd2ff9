using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

public sealed class MerkleTreeTests
{
    // The entries, roots and paths that Certificate Transparency's implementations are tried on.
    private static readonly byte[][] _known =
    [
        .. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }
            .Select(entry => MerkleTree.Leaf(Convert.FromHexString(entry))),
    ];

    private static readonly string[] _knownRoots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_known_roots_come_out()
    {
        Hex(MerkleTree.Root([])).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (var size = 1; size <= _known.Length; size++) Hex(MerkleTree.Root(_known[..size])).ShouldBe(_knownRoots[size - 1]);
    }

    [Theory]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    public async Task The_known_inclusion_paths_come_out(int index, int size, string path)
    {
        var tree = new TileTree(await MemoryTiles.OfAsync(_known));
        string.Join(' ', (await tree.InclusionPathAsync(index, size, default)).Select(Hex)).ShouldBe(path);
    }

    [Fact]
    public async Task The_known_consistency_path_comes_out()
    {
        var tree = new TileTree(await MemoryTiles.OfAsync(_known));
        (await tree.ConsistencyPathAsync(6, 8, default)).Select(Hex).ShouldBe(
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]);
    }

    [Fact]
    public async Task Roots_and_inclusion_paths_are_the_definition_s_for_every_index_of_every_size_to_300()
    {
        var leaves = Leaves(300);
        var (tree, naive) = (new TileTree(await MemoryTiles.OfAsync(leaves)), new NaiveTree(leaves));
        for (var size = 0; size <= leaves.Length; size++)
        {
            var root = await tree.RootAsync(size, default);
            Same([root], [naive.Root(size)]);
            Same([MerkleTree.Root(leaves[..size])], [root]);
            for (var index = 0; index < size; index++)
            {
                var path = await tree.InclusionPathAsync(index, size, default);
                Same(path, naive.Inclusion(index, size));
                Assert.True(MerkleTree.VerifyInclusion(leaves[index], index, size, path, root));
                Assert.False(MerkleTree.VerifyInclusion(leaves[index], index ^ 1, size, path, root) && size > 1);
            }
        }
    }

    [Fact]
    public async Task Consistency_paths_are_the_definition_s_for_every_pair_of_sizes_to_300()
    {
        var leaves = Leaves(300);
        var (tree, naive) = (new TileTree(await MemoryTiles.OfAsync(leaves)), new NaiveTree(leaves));
        var roots = Enumerable.Range(0, leaves.Length + 1).Select(naive.Root).ToArray();
        for (var second = 1; second <= leaves.Length; second++)
            for (var first = 1; first <= second; first++)
            {
                var path = await tree.ConsistencyPathAsync(first, second, default);
                Same(path, naive.Consistency(first, second));
                Assert.True(MerkleTree.VerifyConsistency(first, second, roots[first], roots[second], path));
                Assert.False(MerkleTree.VerifyConsistency(first, second, roots[first - 1], roots[second], path));
                Assert.False(MerkleTree.VerifyConsistency(first, second, roots[first], roots[second - 1], path) && first < second);
            }
    }

    [Fact]
    public async Task Larger_trees_that_grew_in_uneven_steps_are_the_definition_s()
    {
        var random = new Random(20260302);
        var leaves = Leaves(70_000);
        var naive = new NaiveTree(leaves);
        var tiles = new MemoryTiles();
        var tree = new TileTree(tiles);
        for (var size = 0; size < leaves.Length;)
        {
            var next = Math.Min(leaves.Length, size + random.Next(1, 3000));
            var growth = await tree.AppendAsync(size, leaves[size..next], default);
            tiles.Store(growth);
            size = next;
            Same([growth.Root], [naive.Root(size)]);
            (await tree.RootAsync(size, default)).ShouldBe(growth.Root);
        }
        for (var i = 0; i < 12; i++)
        {
            var second = random.Next(65_000, leaves.Length + 1);
            var first = random.Next(1, second);
            var (firstRoot, secondRoot) = (await tree.RootAsync(first, default), await tree.RootAsync(second, default));
            var inclusion = await tree.InclusionPathAsync(first, second, default);
            Same(inclusion, naive.Inclusion(first, second));
            Assert.True(MerkleTree.VerifyInclusion(leaves[first], first, second, inclusion, secondRoot));
            var consistency = await tree.ConsistencyPathAsync(first, second, default);
            Same(consistency, naive.Consistency(first, second));
            Assert.True(MerkleTree.VerifyConsistency(first, second, firstRoot, secondRoot, consistency));
        }
    }

    [Fact]
    public async Task A_proof_that_is_changed_in_any_way_does_not_hold()
    {
        var leaves = Leaves(77);
        var tree = new TileTree(await MemoryTiles.OfAsync(leaves));
        var (root, earlier) = (await tree.RootAsync(77, default), await tree.RootAsync(50, default));
        var inclusion = await tree.InclusionPathAsync(40, 77, default);
        var consistency = await tree.ConsistencyPathAsync(50, 77, default);
        foreach (var forged in Forged(inclusion))
            Assert.False(MerkleTree.VerifyInclusion(leaves[40], 40, 77, forged, root));
        foreach (var forged in Forged(consistency))
            Assert.False(MerkleTree.VerifyConsistency(50, 77, earlier, root, forged));
        // Between 65 and 128 leaves the path to leaf 40 has one and the same form: it is the head that says the size.
        foreach (var size in new long[] { -1, 0, 1, 40, 41, 64, 129, long.MaxValue })
        {
            Assert.False(MerkleTree.VerifyInclusion(leaves[40], 40, size, inclusion, root));
            Assert.False(MerkleTree.VerifyConsistency(size, 77, earlier, root, consistency));
        }
        Assert.False(MerkleTree.VerifyInclusion(leaves[40], -1, 77, inclusion, root));
        Assert.False(MerkleTree.VerifyConsistency(0, 77, MerkleTree.EmptyRoot(), root, []));
        Assert.False(MerkleTree.VerifyConsistency(77, 50, root, earlier, consistency));
    }

    [Fact]
    public async Task A_question_of_ten_million_leaves_reads_a_dozen_tiles_at_once()
    {
        const long size = 10_000_019;
        var leaf = MerkleTree.Leaf([7]);
        var tiles = new AlikeTiles(size, leaf);
        var tree = new TileTree(tiles);
        var (earlier, root) = (await tree.RootAsync(1_234_567, default), await tree.RootAsync(size, default));
        tiles.Read.Clear();
        var path = await tree.InclusionPathAsync(7_654_321, size, default);
        tiles.Read.ShouldHaveSingleItem().Count.ShouldBeLessThanOrEqualTo(8);
        MerkleTree.VerifyInclusion(leaf, 7_654_321, size, path, root).ShouldBeTrue();
        tiles.Read.Clear();
        var consistency = await tree.ConsistencyPathAsync(1_234_567, size, default);
        tiles.Read.ShouldHaveSingleItem().Count.ShouldBeLessThanOrEqualTo(12);
        MerkleTree.VerifyConsistency(1_234_567, size, earlier, root, consistency).ShouldBeTrue();
        tiles.Read.Clear();
        (await tree.AppendAsync(size, [leaf], default)).Tiles.Count.ShouldBe(3);
        tiles.Read.ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Several_paths_are_read_at_once()
    {
        var leaves = Leaves(1000);
        var tiles = await MemoryTiles.OfAsync(leaves);
        var tree = new TileTree(tiles);
        var paths = await tree.InclusionPathsAsync([3, 700, 999], 1000, default);
        tiles.Reads.ShouldBe(1);
        Same(paths[1], new NaiveTree(leaves).Inclusion(700, 1000));
        Same(paths[2], new NaiveTree(leaves).Inclusion(999, 1000));
    }

    [Fact]
    public async Task A_tile_that_is_missing_or_too_short_is_said()
    {
        var tiles = await MemoryTiles.OfAsync(Leaves(300));
        var tree = new TileTree(tiles);
        (await Should.ThrowAsync<MissingTileException>(tree.RootAsync(400, default).AsTask())).Tile.ShouldBe(new TileId(0, 1));
        tiles.Tiles.Remove(new(1, 0));
        (await Should.ThrowAsync<MissingTileException>(tree.AppendAsync(300, [new byte[32]], default).AsTask())).Tile.ShouldBe(new TileId(1, 0));
    }

    private static IEnumerable<byte[][]> Forged(IReadOnlyList<byte[]> path)
    {
        yield return [];
        yield return [.. path.Skip(1)];
        yield return [.. path.SkipLast(1)];
        yield return [.. path, path[^1]];
        yield return [path[0], .. path];
        yield return [.. path.Reverse()];
        yield return [.. path.SkipLast(1), path[^1][..31]];
        yield return [.. path.SkipLast(1), [.. path[^1], 0]];
        for (var i = 0; i < path.Count; i++)
        {
            var changed = path.Select(hash => hash.ToArray()).ToArray();
            changed[i][i] ^= 1;
            yield return changed;
        }
    }

    private static byte[][] Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => MerkleTree.Leaf(BitConverter.GetBytes(i)))];

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    // Shouldly's comparison of arrays is too slow for so many.
    private static void Same(IReadOnlyList<byte[]> got, IReadOnlyList<byte[]> wanted) => Assert.Equal(wanted.Select(Hex), got.Select(Hex));
}
