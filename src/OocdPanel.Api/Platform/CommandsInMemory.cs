using System.Buffers.Binary;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Platform;

/// <summary>
/// Decides commands as <see cref="Commands"/> does, on histories that it keeps in memory: for demonstrations that are
/// loaded in bulk. Nobody else is there, so nothing is looked for in read models, and no answer is remembered.
/// The same commands make the same records with the same ids.
/// </summary>
public sealed class CommandsInMemory(ReferenceBook references, TimeProvider clock) : ICommands
{
    private readonly Dictionary<Guid, Kept> kept = [];

    /// <summary>Everything that happened, in the order in which the records were made.</summary>
    public IEnumerable<StreamToLoad> Streams => kept.Values.Select(stream => new StreamToLoad(stream.History.Id, stream.History.Type, stream.Events));

    /// <inheritdoc/>
    public Task<Result> RunAsync<TRequest>(Slice<TRequest> slice, Target target, TRequest request, Caller caller, CancellationToken ct)
        where TRequest : Request => Task.FromResult(Run(slice, target, request, caller));

    private Result Run<TRequest>(Slice<TRequest> slice, Target target, TRequest request, Caller caller)
        where TRequest : Request
    {
        if (Deciding.Fault(slice, request, caller, out var roles, out _) is { } fault)
            return fault;
        var now = clock.GetUtcNow();
        var work = new Work(caller.Person, target, references, now, what => IdOf(caller.CommandId, what, now));
        var named = Known([.. target.Streams.Select(stream => stream.Stream), .. slice.Streams(request)]);
        work.Read(new Loaded(named.Concat(Known(Related(slice.Related, named))).DistinctBy(stream => stream.Id).ToDictionary(stream => stream.Id), null));
        // Whoever names a child here means that child: what a query would compare, the demonstration has made the same.
        work.Matches = [.. Known(slice.Streams(request)).Where(stream => stream.Type == "child").Select(child => new PossibleMatch(new(child.Id), [], NameLikeness.Same, BirthLikeness.Same))];
        var decided = Deciding.Decide(slice, request, caller, roles, work, now);
        if (decided.Result is { } ended)
            return ended;
        var appends = Deciding.Appends(decided.Changes, work);
        var headers = Deciding.HeadersOf(slice, request, caller, decided.Act!);
        foreach (var append in appends)
            Keep(append, [.. append.Events.Select(happened => new EventToLoad(happened, headers, decided.Act!.RecordedAt, append.Subject))]);
        return Deciding.AnswerOf(slice, appends);
    }

    private List<StreamHistory> Known(IEnumerable<Guid> ids) => [.. ids.Where(kept.ContainsKey).Select(id => kept[id].History)];

    private void Keep(StreamAppend append, EventToLoad[] next) => kept[append.Stream] = new Kept(
        append.Before.Then(next, EventCatalogue.Types), kept.TryGetValue(append.Stream, out var before) ? [.. before.Events, .. next] : next);

    /// <summary>What the queries of <see cref="Platform.Related"/> find in the read models.</summary>
    private static IEnumerable<Guid> Related(string? query, List<StreamHistory> named)
    {
        if (query is null)
            return [];
        if (query == Platform.Related.ChildOfCase)
            return named.Where(stream => stream.Type == "case").Select(stream => Subjects.Of(stream, [], new Loaded(new Dictionary<Guid, StreamHistory>(), null)));
        if (query == Platform.Related.CaseAndChildOfProgramme)
            return named.Select(stream => stream.Events[0].Data).OfType<PlanAgreed>().SelectMany(plan => new[] { plan.Case.Value, plan.Child.Value });
        if (query == Platform.Related.UndecidedOfMeeting)
            return named.Where(stream => stream.Type == "panel").Select(Meeting).SelectMany(meeting => meeting.Agenda.Where(item => !meeting.Decided.ContainsKey(item)).Select(item => item.Value));
        throw new NotSupportedException($"Nothing here finds what is asked for by: {query}");
    }

    private static Panel Meeting(StreamHistory stream) =>
        stream.Events.Aggregate(new Panel(new(stream.Id)), (panel, happened) => Panel.Evolve(panel, (PanelEvent)happened.Data));

    /// <summary>Of the form of version 7, by the time: rows that belong together lie together.</summary>
    private static Guid IdOf(Guid command, string what, DateTimeOffset now)
    {
        Span<byte> id = stackalloc byte[16];
        NamedId.Of(what, command.ToString()).TryWriteBytes(id, bigEndian: true, out _);
        var milliseconds = now.ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt16BigEndian(id, (ushort)(milliseconds >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(id[2..], (uint)milliseconds);
        id[6] = (byte)(0x70 | (id[6] & 0x0f));
        return new Guid(id, bigEndian: true);
    }

    private sealed record Kept(StreamHistory History, IReadOnlyList<EventToLoad> Events);
}
