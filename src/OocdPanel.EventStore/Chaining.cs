using System.Text.Json;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>Makes rows of new events: numbered, encrypted where they are personal, each hashed over the one before it.</summary>
internal sealed class Chaining(EventTypes types, SubjectKeys keys, ServiceKeys service, Headers headers, DateTimeOffset recordedAt)
{
    public IEnumerable<ChainedEvent> On(StreamAppend append)
    {
        var (stream, type) = (append.Before.Id, append.Before.Type);
        var (version, previous) = (append.Before.Version, append.Before.Hash);
        foreach (var data in append.Events)
        {
            var (id, name) = (Guid.CreateVersion7(recordedAt), types.NameOf(data.GetType()));
            using var sealing = new Sealing(id, stream, append.About, keys);
            var (dataJson, headersJson) = (types.Serialize(data, sealing), types.Serialize(headers, sealing));
            using var dataDocument = JsonDocument.Parse(dataJson);
            using var headersDocument = JsonDocument.Parse(headersJson);
            previous = EventHash.Of(
                new StoredFacts(id, stream, type, ++version, name, recordedAt, sealing.Subjects, dataDocument.RootElement, headersDocument.RootElement),
                previous, service.Salt);
            yield return new ChainedEvent(
                new RecordedEvent(id, stream, type, version, name, data, recordedAt, headers) { Hash = previous, Subjects = sealing.Subjects },
                dataJson, headersJson, sealing.Subjects);
        }
    }
}

/// <summary>An event, and as what it is stored.</summary>
internal sealed record ChainedEvent(RecordedEvent Event, byte[] Data, byte[] Headers, IReadOnlyList<Guid> Subjects);
