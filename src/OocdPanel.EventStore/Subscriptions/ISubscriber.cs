using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>Something that is to be done with every event, once its transaction is over: each event once in effect, each stream in order.</summary>
public interface ISubscriber
{
    /// <summary>Under this name its progress is kept: give it another and it begins at the first event.</summary>
    string Name { get; }

    /// <summary>So many events are handed over at once, at most.</summary>
    int BatchSize => 500;

    /// <summary>
    /// So much time passes between two runs, unless a full batch waits before. Zero: whenever there is something.
    /// </summary>
    TimeSpan Every => TimeSpan.Zero;

    /// <summary>
    /// Handles the next events of the log, in its order. What is written on the connection's transaction is committed
    /// together with the progress, so exactly once. What goes outside may be done again after a failure: give it the
    /// event's id as its key there. Be brief: the transaction, once it has written, holds back all readers of the log,
    /// and is ended by the server when it is idle for 30 seconds.
    /// </summary>
    /// <param name="events">At least one.</param>
    /// <param name="connection">In a transaction, which is not the subscriber's to end.</param>
    /// <exception cref="Exception">
    /// A failure of the database, a socket or a file is tried again every second until it works. Any other is put down to
    /// an event: it is found, tried three times, and stops this subscriber until an operator acts.
    /// </exception>
    Task HandleAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken ct);
}
