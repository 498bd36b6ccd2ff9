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

/// <param name="Before">The stream as it was read: the append is refused where it has moved since.</param>
/// <param name="Events">At least one.</param>
/// <param name="Subject">Whom they are about: what is personal in them, and does not tell itself whose it is, is kept under this subject's key. The stream itself where null.</param>
public sealed record StreamAppend(StreamHistory Before, IReadOnlyList<object> Events, Guid? Subject = null)
{
    public Guid Stream => Before.Id;

    internal Guid About => Subject ?? Before.Id;
}
