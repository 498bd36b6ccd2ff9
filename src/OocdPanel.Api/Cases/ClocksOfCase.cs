using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Clocks;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Cases;

/// <summary>R18: the clocks of a case, from its stored history.</summary>
public static class ClocksOfCase
{
    public static IReadOnlyList<Clock> Of(CaseId id, IReadOnlyList<RecordedEvent> history, ReferenceData reference) =>
        Of(history.Aggregate(new Case(id), (@case, happened) => Case.Evolve(@case, (CaseEvent)happened.Data)), history, reference);

    /// <param name="case">What the history folds to.</param>
    public static IReadOnlyList<Clock> Of(Case @case, IReadOnlyList<RecordedEvent> history, ReferenceData reference) => CaseClocks.Of(
        @case,
        history.Aggregate(ClockDates.None, (dates, happened) => ClockDates.Evolve(dates, (CaseEvent)happened.Data, UkTime.DayOf(happened.RecordedAt))),
        reference);
}

/// <summary>A clock as a person reads it.</summary>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="State">Today: <c>due</c>, <c>due-soon</c>, <c>overdue</c> or <c>done</c>.</param>
/// <param name="WaitsFor">The role that is waited for.</param>
public sealed record ClockView(string Kind, DateOnly Due, string State, DateOnly? DoneOn, string WaitsFor)
{
    public static ClockView Of(Clock clock, DateOnly today) =>
        new(clock.Kind, clock.By, clock.On(today).State, clock.DoneOn, ClockKind.Find(clock.Kind).By);
}
