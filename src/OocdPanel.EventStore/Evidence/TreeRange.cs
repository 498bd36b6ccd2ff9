using System.Numerics;

namespace OocdPanel.EventStore.Evidence;

/// <summary>A node over 2^Level leaves from Index·2^Level on, all of which are there.</summary>
internal readonly record struct TreeNode(int Level, long Index);

/// <summary>The leaves below one node of the tree as RFC 9162 splits it; a node on the right edge may have fewer than a power of two.</summary>
/// <param name="To">The first leaf that is not in it.</param>
internal readonly record struct TreeRange(long From, long To)
{
    /// <summary>The nodes whose siblings, hashed from the leaf upwards, give the root: section 2.1.3.</summary>
    public static IReadOnlyList<TreeRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new Stack<TreeRange>();
        for (var here = new TreeRange(0, size); here.Count > 1;)
        {
            var (left, right) = here.Split();
            path.Push(index < left.To ? right : left);
            here = index < left.To ? left : right;
        }
        return [.. path];
    }

    /// <summary>The nodes that give both roots: section 2.1.4.</summary>
    public static IReadOnlyList<TreeRange> Consistency(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var path = new Stack<TreeRange>();
        var here = new TreeRange(0, second);
        while (here.To != first)
        {
            var (left, right) = here.Split();
            path.Push(first <= left.To ? right : left);
            here = first <= left.To ? left : right;
        }
        if (here.From > 0) path.Push(here); // else it is the first tree itself, whose root the verifier has
        return [.. path];
    }

    /// <summary>The whole nodes that it is made of, from the left. Hashed together from the right they give its hash.</summary>
    public IEnumerable<TreeNode> Nodes()
    {
        for (var from = From; from < To;)
        {
            var level = BitOperations.Log2((ulong)(To - from));
            yield return new(level, from >> level);
            from += 1L << level;
        }
    }

    private long Count => To - From;

    private (TreeRange Left, TreeRange Right) Split()
    {
        var middle = From + (1L << BitOperations.Log2((ulong)(Count - 1)));
        return (new(From, middle), new(middle, To));
    }
}
