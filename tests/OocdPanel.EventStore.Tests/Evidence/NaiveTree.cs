using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>RFC 9162's definitions of section 2.1 word for word, by recursion; what it has hashed it remembers.</summary>
/// <param name="d">Hashes of leaves.</param>
internal sealed class NaiveTree(byte[][] d)
{
    private readonly Dictionary<(int From, int To), byte[]> _roots = [];

    public byte[] Root(int size) => Root(0, size);

    public byte[][] Inclusion(int m, int size) => Inclusion(m, 0, size);

    public byte[][] Consistency(int m, int size) => Sub(m, 0, size, true);

    private byte[] Root(int from, int to)
    {
        if (from == to) return MerkleTree.EmptyRoot();
        if (to - from == 1) return d[from];
        if (!_roots.TryGetValue((from, to), out var root))
            _roots[(from, to)] = root = MerkleTree.Node(Root(from, from + Split(to - from)), Root(from + Split(to - from), to));
        return root;
    }

    private byte[][] Inclusion(int m, int from, int to)
    {
        if (to - from == 1) return [];
        var k = Split(to - from);
        return m < k ? [.. Inclusion(m, from, from + k), Root(from + k, to)] : [.. Inclusion(m - k, from + k, to), Root(from, from + k)];
    }

    private byte[][] Sub(int m, int from, int to, bool known)
    {
        if (m == to - from) return known ? [] : [Root(from, to)];
        var k = Split(to - from);
        return m <= k ? [.. Sub(m, from, from + k, known), Root(from + k, to)] : [.. Sub(m - k, from + k, to, false), Root(from, from + k)];
    }

    private static int Split(int n)
    {
        var k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }
}
