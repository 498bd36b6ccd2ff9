namespace OocdPanel.EventStore;

/// <summary>
/// A place in the order in which the whole log is read: by transaction, then by number. What is behind a place that was
/// once read never changes, however late a transaction commits.
/// </summary>
/// <param name="Tx">The log's number of the transaction that wrote the event; it grows also over a restore into another cluster.</param>
/// <param name="Position">The event's number.</param>
public readonly record struct LogPlace(long Tx, long Position) : IComparable<LogPlace>
{
    /// <summary>Before the first event.</summary>
    public static LogPlace Start { get; } = new(0, 0);

    public int CompareTo(LogPlace other) => Tx != other.Tx ? Tx.CompareTo(other.Tx) : Position.CompareTo(other.Position);

    public static bool operator <(LogPlace left, LogPlace right) => left.CompareTo(right) < 0;

    public static bool operator >(LogPlace left, LogPlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(LogPlace left, LogPlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LogPlace left, LogPlace right) => left.CompareTo(right) >= 0;
}
