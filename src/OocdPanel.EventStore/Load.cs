using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>Everything a decision needs, read in one round trip.</summary>
public sealed class Load
{
    public IReadOnlyList<Guid> Streams { get; init; } = [];

    /// <summary>
    /// A query of one uuid column that finds further streams; <c>$1</c> is <see cref="Streams"/> (uuid[]).
    /// </summary>
    public string? RelatedStreamsSql { get; init; }

    /// <summary>The command to look up, so that a repeat gets its first answer.</summary>
    public (string User, Guid CommandId)? Command { get; init; }

    public IReadOnlyList<Query> Queries { get; init; } = [];
}

/// <param name="Parameters">In order: <c>$1</c>, <c>$2</c> …</param>
/// <param name="Read">Called with the reader before the query's first row.</param>
public sealed record Query(string Sql, object?[] Parameters, Func<NpgsqlDataReader, CancellationToken, Task> Read);

/// <param name="Streams">Streams that do not exist are absent.</param>
/// <param name="Answer">What was answered when this command was accepted before, or null.</param>
public sealed record Loaded(IReadOnlyDictionary<Guid, StreamHistory> Streams, StoredAnswer? Answer)
{
    /// <summary>The stream as it was read, or as one that does not exist yet.</summary>
    public StreamHistory Of(Guid stream, string type) => Streams.GetValueOrDefault(stream) ?? StreamHistory.None(stream, type);
}

/// <summary>What an accepted command was answered; the same user and command id get it again.</summary>
/// <param name="RequestHash">Tells a repeat from another request under the same id.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON: ids and versions only, never personal data.</param>
public sealed record StoredAnswer(string User, Guid CommandId, byte[] RequestHash, int Status, string Body);
