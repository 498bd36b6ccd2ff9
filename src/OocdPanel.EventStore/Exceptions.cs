#pragma warning disable CA1032 // Each says what happened and to what; a constructor without that would say less.
namespace OocdPanel.EventStore;

/// <summary>The log holds an event whose stored name this program does not know.</summary>
public sealed class UnknownEventException(string name, long position)
    : Exception($"Event {position} has the stored name '{name}', which this program does not know.")
{
    public string Name { get; } = name;

    public long Position { get; } = position;
}

/// <summary>A stream is not at the version that was read: load again and decide again. Nothing was written.</summary>
/// <param name="candidates">The streams that may have moved; the one that did where the database says so.</param>
public sealed class StaleStreamException(IReadOnlyList<Guid> candidates, Exception inner)
    : Exception($"A stream has moved since it was read: {string.Join(", ", candidates)}.", inner)
{
    public IReadOnlyList<Guid> Candidates { get; } = candidates;
}

/// <summary>This user's command id has been accepted before: answer as then. Nothing was written.</summary>
public sealed class CommandTakenException(string user, Guid commandId, Exception inner)
    : Exception($"Command {commandId} of {user} has been accepted already.", inner)
{
    public string User { get; } = user;

    public Guid CommandId { get; } = commandId;
}

/// <summary>An event is longer than the store takes. Nothing was written.</summary>
public sealed class EventTooLargeException(string name, int bytes)
    : Exception($"The event '{name}' is {bytes:N0} bytes long; the store takes {EventTypes.MostBytes:N0} at most.")
{
    public string Name { get; } = name;

    public int Bytes { get; } = bytes;
}

/// <summary>The database was not made by this form of the store. The message says what to do.</summary>
public sealed class StoreFormatException(string message) : Exception(message);

/// <summary>Read models are missing or of another shape while the log has events: rebuild them first.</summary>
public sealed class OutdatedReadModelException(IReadOnlyList<string> names)
    : Exception($"These read models are missing or of an older shape: {string.Join(", ", names)}. Rebuild them before serving.")
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>Another process is rebuilding read models of this database: only one does at a time.</summary>
public sealed class RebuildRunningException() : Exception("Another process is rebuilding read models of this database. Wait until it is done.");
