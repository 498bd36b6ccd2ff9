using System.Text;
using System.Text.Json;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Host.Postgres;

namespace OocdPanel.Host.Demonstration.National;

/// <summary>
/// Every hundredth meeting with its cases, sent through the commands proper into a database that is dropped afterwards: what
/// stands in the demonstration must be the same, event by event, but for the ids of the records.
/// </summary>
internal sealed class NationalSample(string connectionString, NpgsqlDataSource loaded, IKeyRing keys)
{
    private const int OneIn = 100;
    private const int AtOnce = 4;

    /// <returns>How much was compared.</returns>
    /// <exception cref="CannotRunException">Something is not the same; it says what.</exception>
    public async Task<(int Cases, int Events)> CompareAsync(NationalHistories histories, NationalPlan plan, CancellationToken ct)
    {
        var beside = new NpgsqlConnectionStringBuilder(connectionString);
        beside.Database += "_replay";
        await ServerDatabases.DropAsync(connectionString, beside.Database, ct);
        await ServerDatabases.EnsureAsync(connectionString, beside.Database, ct);
        try
        {
            return await CompareAsync(beside.ConnectionString, histories, plan, ct);
        }
        finally
        {
            await ServerDatabases.DropAsync(connectionString, beside.Database, CancellationToken.None);
        }
    }

    private async Task<(int Cases, int Events)> CompareAsync(string replay, NationalHistories histories, NationalPlan plan, CancellationToken ct)
    {
        var ring = new MemoryKeyRing();
        await using var source = StoreDataSource.Create(replay);
        var book = new ReferenceBook(source, ring);
        var projections = Projections.All(book);
        await Schema.EnsureAsync(source, projections, ct);
        await ServiceTables.EnsureAsync(source, ct);
        await NationalAreas.ImportAsync(replay, source, ring, book, projections, ct);
        using var turns = new Turns(replay, ring);
        var (through, there) = (new EventLog(source, EventCatalogue.Types, ring, projections), new EventLog(loaded, EventCatalogue.Types, keys, []));
        var (cases, events) = (0, 0);
        var chosen = plan.Meetings(histories.Reference).Where(meeting => meeting.Number % OneIn == 0);
        // Nothing of one meeting is of another, so several take turns on few processors.
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (meeting, stop) =>
        {
            var clock = new SimulatedClock();
            var commands = new Commands(through, ring, turns, new AccessLog(source, ring, clock), book, clock);
            var replayed = await ToldAsync(through, await histories.PlayAsync(meeting, commands, clock, stop), stop);
            var copied = await ToldAsync(there, (await histories.MakeAsync(meeting, stop)).Ids, stop);
            if (replayed.Zip(copied).FirstOrDefault(pair => pair.First != pair.Second) is ({ } first, { } second))
                throw new CannotRunException($"What was copied of the meeting {meeting.Key} is not what its commands record: {second} instead of {first}");
            if (replayed.Count != copied.Count)
                throw new CannotRunException($"Of the meeting {meeting.Key} {copied.Count} events were copied, and its commands record {replayed.Count}.");
            Interlocked.Add(ref cases, meeting.Cases);
            Interlocked.Add(ref events, copied.Count);
        });
        return (cases, events);
    }

    /// <summary>Every event of the streams, with the records’ places in the list instead of their ids.</summary>
    private static async Task<List<string>> ToldAsync(EventLog log, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var read = (await log.LoadAsync(new Load { Streams = ids }, ct)).Streams;
        return [.. ids.SelectMany(id => read.TryGetValue(id, out var stream) ? stream.Events : []).Select(happened =>
        {
            var told = new StringBuilder(JsonSerializer.Serialize(new { happened.Stream, happened.Version, happened.Name, happened.RecordedAt, happened.Headers, Data = happened.Data }, Json.Options));
            for (var i = 0; i < ids.Count; i++)
                told.Replace(ids[i].ToString(), $"#{i}");
            return told.ToString();
        })];
    }
}
