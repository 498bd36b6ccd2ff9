using System.Numerics;
using System.Security.Cryptography;

namespace OocdPanel.EventStore.Evidence;

/// <summary>
/// The Merkle tree of RFC 6962 and RFC 9162 with SHA-256: its hashes, and whether a proof holds. A leaf here is always
/// the hash of a leaf (<see cref="Leaf"/>), 32 bytes, never the entry itself.
/// </summary>
public static class MerkleTree
{
    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] EmptyRoot() => SHA256.HashData([]);

    /// <summary>SHA-256(0x00 ‖ entry).</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> bytes = new byte[1 + entry.Length];
        entry.CopyTo(bytes[1..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right).</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * EventHash.Size)];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + EventHash.Size)..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The root over leaves that are all in memory.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var edge = new TreeEdge();
        foreach (var leaf in leaves) edge.Add(leaf);
        return edge.Root();
    }

    /// <summary>Whether a leaf stands at an index of the tree with this size and root. A path of another length than such a tree gives never holds.</summary>
    public static bool VerifyInclusion(byte[] leaf, long index, long size, IReadOnlyList<byte[]> path, byte[] root)
    {
        if (index < 0 || index >= size || !AllHashes([leaf, root, .. path])) return false;
        var (here, last, hash) = (index, size - 1, leaf);
        foreach (var beside in path)
        {
            if (last == 0) return false;
            if ((here & 1) == 1 || here == last)
            {
                hash = Node(beside, hash);
                var up = here == 0 ? 0 : BitOperations.TrailingZeroCount(here);
                (here, last) = (here >> up, last >> up);
            }
            else hash = Node(hash, beside);
            (here, last) = (here >> 1, last >> 1);
        }
        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the tree of the second size and root begins with the tree of the first, unchanged. Nothing is proved about a first tree without leaves.</summary>
    public static bool VerifyConsistency(long firstSize, long secondSize, byte[] firstRoot, byte[] secondRoot, IReadOnlyList<byte[]> path)
    {
        if (firstSize < 1 || firstSize > secondSize || !AllHashes([firstRoot, secondRoot, .. path])) return false;
        if (firstSize == secondSize) return path.Count == 0 && firstRoot.AsSpan().SequenceEqual(secondRoot);
        IReadOnlyList<byte[]> hashes = BitOperations.IsPow2(firstSize) ? [firstRoot, .. path] : path;
        if (hashes.Count == 0) return false;
        var up = BitOperations.TrailingZeroCount(firstSize);
        var (here, last) = ((firstSize - 1) >> up, (secondSize - 1) >> up);
        var (first, second) = (hashes[0], hashes[0]);
        foreach (var beside in hashes.Skip(1))
        {
            if (last == 0) return false;
            if ((here & 1) == 1 || here == last)
            {
                (first, second) = (Node(beside, first), Node(beside, second));
                up = here == 0 ? 0 : BitOperations.TrailingZeroCount(here);
                (here, last) = (here >> up, last >> up);
            }
            else second = Node(second, beside);
            (here, last) = (here >> 1, last >> 1);
        }
        return last == 0 && first.AsSpan().SequenceEqual(firstRoot) && second.AsSpan().SequenceEqual(secondRoot);
    }

    private static bool AllHashes(IReadOnlyList<byte[]> hashes) => hashes.All(hash => hash?.Length == EventHash.Size);
}
