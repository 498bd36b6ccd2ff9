using System.Diagnostics;
using OocdPanel.Api.Platform;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Host.Demonstration.National;

/// <summary>
/// Loads a large demonstration: histories are decided in memory by the rules of the commands, written in bulk with their rows
/// of read models, and a hundredth is sent through the commands proper and compared. Ended at any moment, it goes on where it
/// was when it is run again.
/// </summary>
public sealed class NationalLoader(string connectionString, IKeyRing keys, Action<string> say)
{
    private const int MostAtOnce = 500;

    /// <summary>Told how many cases and events are loaded.</summary>
    public IProgress<RebuildProgress>? Loading { get; init; }

    /// <returns>How many cases were loaded in this run.</returns>
    /// <exception cref="CannotRunException">The database holds another number of cases, or what was compared is not the same.</exception>
    public async Task<int> LoadAsync(int cases, DateTimeOffset now, CancellationToken ct)
    {
        await using var source = StoreDataSource.Create(connectionString);
        var book = new ReferenceBook(source, keys);
        var projections = Projections.All(book);
        await Schema.EnsureAsync(source, projections, ct);
        await ServiceTables.EnsureAsync(source, ct);
        await book.RefreshAsync(ct);
        var progress = await NationalProgress.OfAsync(source, cases, now, ct);
        if (progress.Plan.Cases != cases)
            throw new CannotRunException($"There is a national demonstration of {progress.Plan.Cases:N0} cases already. Ask for as many, or drop its database first.");
        if (progress.Complete)
            return 0;

        await NationalAreas.ImportAsync(connectionString, source, keys, book, projections, ct);
        var histories = new NationalHistories(book, progress.Plan);
        var watch = Stopwatch.StartNew();
        say($"Loading {cases:N0} cases in bulk, of which {progress.Loaded:N0} are there. They do not go through the commands: each is decided by the commands’ rules in memory, and its history is copied in, encrypted and chained …");
        var events = await new BulkLoad(source, EventCatalogue.Types, keys, projections).RunAsync(Lots(progress, histories), ct);
        say($"Loaded {cases - progress.Loaded:N0} cases, {events:N0} events, in {watch.Elapsed.TotalSeconds:0} s.");
        say("Sending a hundredth of the meetings through the commands, into a database beside this one, to compare …");
        var compared = await new NationalSample(connectionString, source, keys).CompareAsync(histories, progress.Plan, ct);
        await NationalProgress.CompleteAsync(source, ct);
        say($"The same, event by event: {compared.Cases:N0} cases, {compared.Events:N0} events. Done in {watch.Elapsed.TotalSeconds:0} s.");
        return cases - progress.Loaded;
    }

    private IEnumerable<LotToLoad> Lots(NationalProgress progress, NationalHistories histories)
    {
        var atOnce = Math.Min(MostAtOnce, (progress.Plan.Cases / 10) + 1);
        var (meetings, before, events) = (new List<NationalMeeting>(), progress.Meetings, progress.Events);
        foreach (var meeting in progress.Plan.Meetings(histories.Reference).Skip(progress.Meetings))
        {
            meetings.Add(meeting);
            var (loaded, done) = (meeting.First + meeting.Cases, meeting.Number + 1);
            if (meetings.Sum(one => one.Cases) < atOnce && loaded < progress.Plan.Cases)
                continue;
            var (lot, from) = (meetings, before);
            yield return new LotToLoad(ct => MakeAsync(lot, histories, ct), async (connection, now, stop) =>
            {
                await NationalProgress.MoveAsync(connection, from, done, loaded, now, stop);
                Loading?.Report(new RebuildProgress(loaded, progress.Plan.Cases, events += now));
            });
            (meetings, before) = ([], done);
        }
    }

    private static async Task<IReadOnlyList<StreamToLoad>> MakeAsync(List<NationalMeeting> meetings, NationalHistories histories, CancellationToken ct)
    {
        var streams = new List<StreamToLoad>();
        foreach (var meeting in meetings)
        {
            ct.ThrowIfCancellationRequested();
            streams.AddRange((await histories.MakeAsync(meeting, ct)).Streams);
        }

        return streams;
    }
}
