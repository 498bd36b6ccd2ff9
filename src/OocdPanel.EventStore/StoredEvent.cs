using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>One row of the log as it is stored: nothing decrypted, nothing deserialised.</summary>
public sealed class StoredEvent
{
    /// <summary>From <c>e</c>, the event; the stream's type comes first, then what is wanted as its hash.</summary>
    internal const string Columns = "e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp, e.headers, e.subjects, e.tx";

    internal StoredEvent(NpgsqlDataReader row)
    {
        StreamType = row.GetString(0);
        Hash = row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1);
        Position = row.GetInt64(2);
        Id = row.GetGuid(3);
        Stream = row.GetGuid(4);
        Version = row.GetInt64(5);
        Name = row.GetString(6);
        Data = row.GetFieldValue<byte[]>(7);
        RecordedAt = row.GetFieldValue<DateTimeOffset>(8);
        Headers = row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9);
        Subjects = row.GetFieldValue<Guid[]>(10);
        Place = new LogPlace(row.GetInt64(11), Position);
    }

    internal StoredEvent(ChainedEvent chained, LogPlace place)
    {
        var e = chained.Event;
        (Position, Place, Id, Stream, StreamType, Version, Name, RecordedAt) = (place.Position, place, e.Id, e.Stream, e.StreamType, e.Version, e.Name, e.RecordedAt);
        (Data, Headers, Hash, Subjects) = (chained.Data, chained.Headers, e.Hash, chained.Subjects.ToArray());
    }

    public long Position { get; }

    /// <summary>Where it stands in the order in which the whole log is read.</summary>
    public LogPlace Place { get; }

    public Guid Id { get; }

    public Guid Stream { get; }

    public string StreamType { get; }

    public long Version { get; }

    /// <summary>Stored name, of whatever version.</summary>
    public string Name { get; }

    public DateTimeOffset RecordedAt { get; }

    /// <summary>Whose keys its personal members are under.</summary>
    public IReadOnlyList<Guid> Subjects { get; }

    /// <summary>32 bytes; null where it has none, or none was asked for.</summary>
    internal byte[]? Hash { get; }

    internal byte[] Data { get; }

    internal byte[]? Headers { get; }

    /// <summary>Reads it.</summary>
    /// <param name="keys">Null where nothing personal is wanted.</param>
    /// <param name="instead">What texts say that cannot be read.</param>
    /// <exception cref="UnknownEventException">Its stored name is not known.</exception>
    internal RecordedEvent Open(EventTypes types, SubjectKeys? keys, string instead)
    {
        using var opening = Opened(keys, instead);
        return new RecordedEvent(
            Id, Stream, StreamType, Version, Name, types.Deserialize(Name, Data, opening, Position), RecordedAt, () => OpenHeaders(types, keys, instead))
        {
            Position = Position,
            Hash = Hash,
            Subjects = Subjects,
        };
    }

    private Headers OpenHeaders(EventTypes types, SubjectKeys? keys, string instead)
    {
        using var opening = Opened(keys, instead);
        return types.Headers(Headers, opening, Name, Position);
    }

    private Opening Opened(SubjectKeys? keys, string instead) => new(Id, (Guid[])Subjects, keys, instead);
}
