namespace OocdPanel.EventStore;

/// <summary>What one accepted command writes, all of it or nothing.</summary>
public sealed class Append
{
    /// <summary>Each stream once; its events are numbered in this order.</summary>
    public IReadOnlyList<StreamAppend> Streams { get; init; } = [];

    /// <summary>Streams that were only read and must still be at this version (0: must not exist).</summary>
    public IReadOnlyList<(Guid Stream, long Version)> Unchanged { get; init; } = [];

    public required Headers Headers { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public StoredAnswer? Answer { get; init; }
}

/// <param name="ExpectedVersion">The version that was read; 0 when the stream must not exist yet.</param>
/// <param name="Events">At least one.</param>
public sealed record StreamAppend(Guid Stream, string StreamType, long ExpectedVersion, IReadOnlyList<object> Events);
