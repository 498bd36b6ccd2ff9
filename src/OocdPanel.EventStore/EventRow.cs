using System.Text.Json;
using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>One row of the log as every reader selects it.</summary>
internal static class EventRow
{
    /// <summary>From <c>e</c>, the event; the stream's type comes first.</summary>
    public const string Columns = "e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp, e.headers";

    public static readonly JsonSerializerOptions HeadersJson = new(JsonSerializerDefaults.Web);

    public static RecordedEvent Read(NpgsqlDataReader row, EventTypes types)
    {
        var position = row.GetInt64(1);
        var name = row.GetString(5);
        return new RecordedEvent(
            position, row.GetGuid(2), row.GetGuid(3), row.GetString(0), row.GetInt64(4), name,
            types.Deserialize(name, row.GetFieldValue<byte[]>(6), position),
            row.GetFieldValue<DateTimeOffset>(7),
            row.IsDBNull(8) ? throw new JsonException($"Event {position} ({name}) has no headers.") : Headers(row));
    }

    private static Headers Headers(NpgsqlDataReader row) =>
        JsonSerializer.Deserialize<Headers>(row.GetFieldValue<byte[]>(8), HeadersJson)!;
}
