using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Host.Demonstration.National;

/// <summary>Makes the histories of a meeting’s cases: each command is decided by the service’s own rules, on histories in memory.</summary>
internal sealed class NationalHistories(ReferenceBook book, NationalPlan plan)
{
    public ReferenceData Reference => book.Current;

    /// <summary>The same streams with the same ids, however often they are made.</summary>
    public async Task<Made> MakeAsync(NationalMeeting meeting, CancellationToken ct)
    {
        var clock = new SimulatedClock();
        var memory = new CommandsInMemory(book, clock);
        var ids = await PlayAsync(meeting, memory, clock, ct);
        return new Made([.. memory.Streams], ids);
    }

    /// <summary>Sends a meeting’s commands through any door.</summary>
    /// <returns>The ids of the streams that they made, in that order.</returns>
    public async Task<List<Guid>> PlayAsync(NationalMeeting meeting, ICommands commands, SimulatedClock clock, CancellationToken ct)
    {
        var run = new DemoRun(new CommandsOfArea(commands, meeting.Area), clock, $"{meeting.Key}/");
        await run.PlayAsync(NationalCases.Steps(plan, meeting, Reference), ct);
        return run.Streams;
    }

    /// <summary>Whoever acts in the demonstration does so as somebody of the meeting’s area.</summary>
    private sealed class CommandsOfArea(ICommands commands, AreaCode area) : ICommands
    {
        private readonly AreaCode[] areas = [area];

        public Task<Result> RunAsync<TRequest>(Slice<TRequest> slice, Target target, TRequest request, Caller caller, CancellationToken ct)
            where TRequest : Request => commands.RunAsync(slice, target, request, caller with { Person = caller.Person with { Areas = areas } }, ct);
    }

    /// <param name="Ids">Of the same streams, in the order in which they were made.</param>
    public sealed record Made(IReadOnlyList<StreamToLoad> Streams, IReadOnlyList<Guid> Ids);
}
