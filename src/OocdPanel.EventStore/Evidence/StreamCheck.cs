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
                Check(new StoredEvent(reader), reader.GetInt64(OwnVersion), reader.GetBoolean(Archived));
        }
        EndStream();
    }

    private void Check(StoredEvent e, long version, bool archived)
    {
        if (e.Stream != stream)
        {
            EndStream();
            (stream, expected, ownVersion, previous) = (e.Stream, 1, version, null);
            Streams++;
        }
        Events++;
        for (; expected < e.Version; expected++)
            found(new Breach("it is missing: it was deleted, or moved to another stream.", e.Stream, expected));
        expected = e.Version + 1;
        if (WhyNot(e, archived) is { } why)
            found(new Breach(why, e.Stream, e.Version, e.Name, e.Position));
        previous = e.Hash;
    }

    private string? WhyNot(StoredEvent e, bool archived)
    {
        if (archived)
            return "it is hidden: it was marked as archived, which nothing here does.";
        if (e.Hash is null)
            return "it has no hash: it was not written by this program.";
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
        for (var missing = expected; missing <= ownVersion; missing++)
            found(new Breach("it is missing: the end of its stream was cut off.", stream, missing));
        if (ownVersion < expected - 1)
            found(new Breach($"it was added behind version {ownVersion}, at which the stream is said to end.", stream, expected - 1));
    }
}
