using System.Security.Cryptography;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>A log with its heads, made in memory.</summary>
internal sealed class SampleLog
{
    public static readonly byte[] SaltKey = SHA256.HashData("salt key"u8);

    private readonly Dictionary<Guid, byte[]> _last = [];
    private readonly List<HistoryEvent> _events = [];
    private readonly List<Guid> _streams = [];
    private readonly List<byte[]> _leaves = [];

    /// <param name="alter">What a dishonest service writes instead of what happened.</param>
    /// <param name="unchained">Stands on nothing, where an honest service would put it on the version before.</param>
    /// <param name="backwards">Puts the last event at the first leaf.</param>
    public SampleLog(IEnumerable<Occurrence> occurrences, Func<HistoryEvent, HistoryEvent>? alter = null, Func<HistoryEvent, bool>? unchained = null, bool backwards = false)
    {
        foreach (var occurrence in occurrences)
        {
            var written = HistoryEvent.Of(occurrence.Stored(), SaltKey, _events.Count, []);
            if (alter is not null && occurrence.Stream == Sample.Stream) written = alter(written);
            var chained = unchained?.Invoke(written) != true && _last.TryGetValue(occurrence.Stream, out var last) ? last : new byte[32];
            _last[occurrence.Stream] = written.Hash(chained);
            _events.Add(written);
            _streams.Add(occurrence.Stream);
            _leaves.Add(MerkleTree.Leaf(_last[occurrence.Stream]));
        }
        if (!backwards) return;
        _leaves.Reverse();
        for (var i = 0; i < _events.Count; i++) _events[i] = _events[i] with { Leaf = _events.Count - 1 - i };
    }

    public Guid Id { get; init; } = Ids.Of(0x10, 1);

    public byte[][] Leaves => [.. _leaves];

    public Head Head(SignedHead? previous, int size, ECDsa key) =>
        HeadOf(previous, Id, size, new NaiveTree(Leaves).Root(size), key);

    public HistoryFile History(Guid stream, string type, SignedHead head, SignedHead? earlier = null)
    {
        var (tree, size) = (new NaiveTree(Leaves), (int)head.Head.Size);
        var events = _events.Where((_, leaf) => leaf < size && _streams[leaf] == stream)
            .Select(one => one with { Path = tree.Inclusion((int)one.Leaf, size) }).ToList();
        var proof = earlier is null ? null : new EarlierHead(earlier, tree.Consistency((int)earlier.Head.Size, size));
        return new(head.Head.Log, stream, type, events.Count, head, proof, events);
    }

    private static Head HeadOf(SignedHead? previous, Guid log, int size, byte[] root, ECDsa key) =>
        EventStore.Evidence.Head.After(previous, log, new DateTimeOffset(2026, 3, 2, 12, 1, 0, TimeSpan.Zero).AddMinutes(previous?.Head.Number ?? 0), size, root, key);
}
