#pragma warning disable CA1032 // The exception says what could not be done; a constructor without that would say less.
using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>What an operator may do about a subscription that has stopped. Each act is kept, with who and why.</summary>
public static class SubscriptionActs
{
    private const string Stopped = "select stopped_tx, stopped_position from oocd.subscriptions where name = $1 and state = 'stopped' for update";

    private const string Record = "insert into oocd.subscription_acts (who, act, subscription, position, reason) values ($1, $2, $3, $4, $5)";

    private const string Start = """
        update oocd.subscriptions
           set state = 'running', since = now(), attempts = 0, why = null, stopped_tx = null, stopped_position = null, stopped_stream = null, stopped_event = null
         where name = $1
        """;

    // All before the stopped event are handled, so moving the mark onto it passes over this one only.
    private const string Pass = """
        update mt_event_progression set last_tx = $2, last_seq_id = $3
         where name = $1 and (last_tx, coalesce(last_seq_id, 0)) < ($2, $3)
        """;

    /// <summary>Lets it try the event again that stopped it.</summary>
    /// <param name="by">Who does it.</param>
    /// <returns>The event's position.</returns>
    /// <exception cref="SubscriptionException">It has not stopped; nothing is changed.</exception>
    public static Task<long> RetryAsync(NpgsqlDataSource source, string name, string by, string reason, CancellationToken ct) =>
        ActAsync(source, "retry", name, by, reason, ct);

    /// <summary>Lets it go on behind the event that stopped it, which it never handles.</summary>
    /// <inheritdoc cref="RetryAsync"/>
    public static Task<long> SkipAsync(NpgsqlDataSource source, string name, string by, string reason, CancellationToken ct) =>
        ActAsync(source, "skip", name, by, reason, ct);

    private static async Task<long> ActAsync(NpgsqlDataSource source, string act, string name, string by, string reason, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await StoppedAtAsync(connection, name, ct) is not { } at)
            throw new SubscriptionException($"There is no stopped subscription {name}: oocd subscriptions lists them.");
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statement.Of(Record, by, act, name, at.Position, reason));
        batch.BatchCommands.Add(Statement.Of(Start, name));
        if (act == "skip")
            batch.BatchCommands.Add(Statement.Of(Pass, name, at.Tx, at.Position));
        batch.BatchCommands.Add(Statement.Of($"notify {RunnerConnection.Channel}"));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return at.Position;
    }

    private static async Task<LogPlace?> StoppedAtAsync(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        await using var ask = new NpgsqlCommand(Stopped, connection);
        ask.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        await using var row = await ask.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new LogPlace(row.GetInt64(0), row.GetInt64(1)) : null;
    }
}

/// <summary>What was asked of a subscription cannot be done. The message says why.</summary>
public sealed class SubscriptionException(string message) : Exception(message);
