namespace OocdPanel.EventStore;

/// <summary>Who caused an event, by which command, and when it happened. Stored with every event as jsonb.</summary>
/// <param name="OccurredAt">When it happened, as the caller said; never later than it was recorded.</param>
public sealed record Headers(
    string User, string Role, string? Agency, Guid CommandId, string Command, string? Reason, DateTimeOffset OccurredAt);

/// <summary>One event of one stream, as it stands in the log.</summary>
/// <param name="Position">Place in the whole log; 0 while the event is being appended, since the database numbers it.</param>
/// <param name="Version">Place in its stream, from 1.</param>
/// <param name="Name">Stored name, such as <c>account.opened.v1</c>; never a CLR name.</param>
/// <param name="RecordedAt">When it was recorded, UTC, whole microseconds.</param>
public sealed record RecordedEvent(
    long Position, Guid Id, Guid Stream, string StreamType, long Version, string Name, object Data,
    DateTimeOffset RecordedAt, Headers Headers);
