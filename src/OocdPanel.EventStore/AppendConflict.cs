using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>Tells a lost race, which the caller decides again, from an error, which it cannot.</summary>
internal static class AppendConflict
{
    private static readonly HashSet<string> StreamKeys =
        [StoreLayout.StreamKey, StoreLayout.StreamVersionKey, StoreLayout.EventStreamKey];

    public static Exception? Of(PostgresException refused, Append append) => refused.SqlState switch
    {
        StoreLayout.StaleSqlState when Guid.TryParse(refused.ConstraintName, out var stream) =>
            new StaleStreamException([stream], refused),
        PostgresErrorCodes.UniqueViolation when refused.ConstraintName == StoreLayout.CommandKey && append.Answer is { } answer =>
            new CommandTakenException(answer.User, answer.CommandId, refused),
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
            when refused.ConstraintName is { } key && StreamKeys.Contains(key) => new StaleStreamException(All(append), refused),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            new StaleStreamException(All(append), refused),
        _ => null,
    };

    private static List<Guid> All(Append append) =>
        [.. append.Streams.Select(s => s.Stream), .. append.Unchanged.Select(u => u.Stream)];
}
