using System.Text.Json;
using Npgsql;

namespace OocdPanel.EventStore.Evidence;

/// <summary>Computes the hashes of streams' events again, each over the one before, and compares them with what is stored.</summary>
internal sealed class StreamCheck(NpgsqlConnection connection, byte[] saltKey, Action<Breach> found)
{
    // Archived ones too: nobody archives, so one that is was hidden.
    private const string Rows = "select s.type, e.hash, " + StoredEvent.Columns + ", s.version, e.is_archived from mt_streams s left join mt_events e on e.stream_id = s.id ";

    private const string All = Rows + "order by s.id, e.version";

    private const string Named = Rows + "where s.id = any($1) order by s.id, e.version";

    private const int OwnVersion = 12;
    private const int Archived = 13;

    private Guid stream;
    private long expected;
    private long ownVersion;
    private byte[]? previous;

    public long Events { get; private set; }

    public long Streams { get; private set; }

    /// <param name="streams">Null for all.</param>
    public async Task RunAsync(IReadOnlyCollection<Guid>? streams, CancellationToken ct)
    {
        // In order of the index whatever the planner knows: a sort of the whole log would not fit in memory.
        await connection.RunAsync("set local enable_seqscan = off; set local enable_sort = off; set local enable_hashjoin = off", ct);
        await using var command = new NpgsqlCommand(streams is null ? All : Named, connection) { CommandTimeout = 0 };
        if (streams is not null)
            command.Parameters.Add(new NpgsqlParameter { Value = streams.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (await reader.IsDBNullAsync(2, ct))
                found(new Breach("A stream has no events: they were deleted."));
            else
                Check(reader.GetGuid(4), reader.GetInt64(5), reader.GetInt64(OwnVersion), reader);
        }
        EndStream();
    }

    private void Check(Guid of, long version, long ends, NpgsqlDataReader row)
    {
        if (of != stream)
        {
            EndStream();
            (stream, expected, ownVersion, previous) = (of, 1, ends, null);
            Streams++;
        }
        Events++;
        if (expected < version)
            found(new Breach($"it is missing{UpTo(version - 1)}: deleted, or moved to another stream.", of, expected));
        expected = version + 1;
        try
        {
            var e = new StoredEvent(row);
            if (WhyNot(e, row.GetBoolean(Archived)) is { } why)
                found(new Breach(why, of, version, e.Name, e.Position));
            previous = e.Hash;
        }
        catch (Exception unreadable) when (unreadable is InvalidCastException or ArgumentException or OverflowException or FormatException)
        {
            found(new Breach($"it is not what was recorded: {unreadable.Message}", of, version, row.GetString(6), row.GetInt64(2)));
            previous = null;
        }
    }

    private string UpTo(long last) => last > expected ? $", and so are those up to version {last}" : "";

    private string? WhyNot(StoredEvent e, bool archived)
    {
        if (archived)
            return "it is hidden: it was marked as archived, which nothing here does.";
        if (e.Hash is null)
            return "it has no hash: it was not written by this program.";
        if (e.Hash.Length != EventHash.Size)
            return "its hash is none: it is forged.";
        try
        {
            using var data = JsonDocument.Parse(e.Data);
            using var headers = JsonDocument.Parse(e.Headers ?? throw new JsonException("it has no headers"));
            var facts = new StoredFacts(e.Id, e.Stream, e.StreamType, e.Version, e.Name, e.RecordedAt, e.Subjects, data.RootElement, headers.RootElement);
            return EventHash.Of(facts, previous, saltKey).AsSpan().SequenceEqual(e.Hash)
                ? null
                : "it is not what was recorded: it was changed, moved here or put in another order, or its hash is forged.";
        }
        catch (JsonException unreadable)
        {
            return $"it is not what was recorded: {unreadable.Message}";
        }
    }

    private void EndStream()
    {
        if (expected == 0)
            return;
        if (expected <= ownVersion)
            found(new Breach($"it is missing{UpTo(ownVersion)}: the end of its stream was cut off.", stream, expected));
        if (ownVersion < expected - 1)
            found(new Breach($"it was added behind version {ownVersion}, at which the stream is said to end.", stream, expected - 1));
    }
}
