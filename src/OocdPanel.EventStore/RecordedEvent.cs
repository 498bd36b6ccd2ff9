namespace OocdPanel.EventStore;

/// <summary>Who caused an event, by which command, and when it happened. Stored with every event as jsonb.</summary>
/// <param name="Reason">Free text of the person's own, encrypted at rest under the append's subject.</param>
/// <param name="OccurredAt">When it happened, as the caller said; never later than it was recorded.</param>
public sealed record Headers(
    string User, string Role, string? Agency, Guid CommandId, string Command, string? Reason, DateTimeOffset OccurredAt);

/// <summary>One event of one stream, as it stands in the log.</summary>
public sealed class RecordedEvent
{
    private readonly Func<Headers>? readHeaders;
    private Headers? headers;

    internal RecordedEvent(Guid id, Guid stream, string streamType, long version, string name, object data, DateTimeOffset recordedAt, Headers headers) =>
        (Id, Stream, StreamType, Version, Name, Data, RecordedAt, this.headers) = (id, stream, streamType, version, name, data, recordedAt, headers);

    /// <summary>Headers are read when they are asked for: most decisions never ask.</summary>
    internal RecordedEvent(Guid id, Guid stream, string streamType, long version, string name, object data, DateTimeOffset recordedAt, Func<Headers> headers) =>
        (Id, Stream, StreamType, Version, Name, Data, RecordedAt, readHeaders) = (id, stream, streamType, version, name, data, recordedAt, headers);

    /// <summary>Place in the whole log by number; 0 while the event is being appended, since the database numbers it.</summary>
    public long Position { get; internal set; }

    public Guid Id { get; }

    public Guid Stream { get; }

    public string StreamType { get; }

    /// <summary>Place in its stream, from 1.</summary>
    public long Version { get; }

    /// <summary>Stored name, such as <c>account.opened.v1</c>; never a CLR name. Of an old version, the old name.</summary>
    public string Name { get; }

    /// <summary>In its present version.</summary>
    public object Data { get; }

    /// <summary>When it was recorded, UTC, whole microseconds.</summary>
    public DateTimeOffset RecordedAt { get; }

    public Headers Headers => headers ??= readHeaders!();

    /// <summary>What chains the stream's next event to this one; null where it is not known, or was never made.</summary>
    internal byte[]? Hash { get; init; }

    /// <summary>Whose keys its personal members are under.</summary>
    internal IReadOnlyList<Guid> Subjects { get; init; } = [];
}
