using System.Text.Json;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>Makes rows of new events: numbered, encrypted where they are personal, each hashed over the one before it.</summary>
internal sealed class Chaining(EventTypes types, SubjectKeys keys, ServiceKeys service)
{
    /// <summary>As the database keeps it, so that a projection sees the same moment now and when rebuilt.</summary>
    public static DateTimeOffset WholeMicroseconds(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public IEnumerable<ChainedEvent> On(StreamAppend append, Headers headers, DateTimeOffset recordedAt)
    {
        var (version, previous) = (append.Before.Version, append.Before.Hash);
        foreach (var data in append.Events)
        {
            var next = Next(append.Before.Id, append.Before.Type, append.About, ++version, previous, data, headers, recordedAt);
            previous = next.Event.Hash;
            yield return next;
        }
    }

    /// <param name="about">Whose it is that is personal and does not tell itself.</param>
    /// <param name="previous">Hash of the event before; null where there is none.</param>
    /// <param name="recordedAt">In whole microseconds.</param>
    public ChainedEvent Next(
        Guid stream, string type, Guid about, long version, byte[]? previous, object data, Headers headers, DateTimeOffset recordedAt)
    {
        var (id, name) = (Guid.CreateVersion7(recordedAt), types.NameOf(data.GetType()));
        using var sealing = new Sealing(id, stream, about, keys);
        var (dataJson, headersJson) = (types.Serialize(data, sealing), types.Serialize(headers, sealing));
        using var dataDocument = JsonDocument.Parse(dataJson);
        using var headersDocument = JsonDocument.Parse(headersJson);
        var hash = EventHash.Of(
            new StoredFacts(id, stream, type, version, name, recordedAt, sealing.Subjects, dataDocument.RootElement, headersDocument.RootElement),
            previous, service.Salt);
        return new ChainedEvent(
            new RecordedEvent(id, stream, type, version, name, data, recordedAt, headers) { Hash = hash, Subjects = sealing.Subjects },
            dataJson, headersJson, sealing.Subjects);
    }
}

/// <summary>An event, and as what it is stored.</summary>
internal sealed record ChainedEvent(RecordedEvent Event, byte[] Data, byte[] Headers, IReadOnlyList<Guid> Subjects);
