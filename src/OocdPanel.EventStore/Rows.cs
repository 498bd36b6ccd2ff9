using System.Globalization;
using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>Collects what a projection writes, to run in order in the appending transaction.</summary>
public sealed class Rows
{
    private readonly List<NpgsqlBatchCommand> statements = [];

    /// <summary>Adds a statement. Keep its text constant, so that it stays prepared; parameters are $1, $2 …</summary>
    public void Execute(string sql, params object?[] parameters) => statements.Add(Statement.Of(sql, parameters));

    /// <summary>
    /// SQL for an event's position in the log, which is not known before the database has numbered it.
    /// Both arguments are parameter numbers: the stream's id and the event's version.
    /// </summary>
    public static string PositionOf(int streamParam, int versionParam) => string.Create(
        CultureInfo.InvariantCulture,
        $"(select seq_id from mt_events where stream_id = ${streamParam} and version = ${versionParam})");

    internal int Count => statements.Count;

    internal void MoveTo(NpgsqlBatch batch)
    {
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        statements.Clear();
    }
}
