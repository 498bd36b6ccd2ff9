using System.Text.Json;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Xunit.Sdk;

namespace OocdPanel.Domain.Tests;

/// <summary>Given what happened, when somebody decides something, then this comes of it.</summary>
internal static class Scenario
{
    public static Given<Case> Given(params IEnumerable<CaseEvent> happened) => new(happened.Aggregate(new Case(Any.Case), Case.Evolve));

    public static Given<Panel> Given(params IEnumerable<PanelEvent> happened) => new(happened.Aggregate(new Panel(Any.Panel), Panel.Evolve));

    public static Given<Programme> Given(params IEnumerable<ProgrammeEvent> happened) => new(happened.Aggregate(new Programme(Any.Programme), Programme.Evolve));

    public static Given<Exercise> Given(params IEnumerable<ExerciseEvent> happened) => new(happened.Aggregate(new Exercise(Any.Exercise), Exercise.Evolve));
}

internal sealed record Given<TState>(TState State)
{
    public When<TEvent> When<TEvent>(Func<TState, Outcome<TEvent>> decide)
        where TEvent : class => new(decide(State));
}

/// <summary>Every branch fails unless what it says is what came out: nothing passes for want of a thing to compare.</summary>
internal sealed record When<TEvent>(Outcome<TEvent> Outcome)
    where TEvent : class
{
    /// <summary>Exactly these events, in this order, compared by what they hold.</summary>
    public void Then(params TEvent[] expected)
    {
        var (wanted, got) = (Text(expected), Outcome.Refusal is { } refusal ? $"refused: {refusal}" : Text(Outcome.Events));
        if (wanted != got)
            throw new XunitException($"Expected\n{wanted}\nbut there came\n{got}");
    }

    /// <summary>The code of the refusal; null where it was accepted.</summary>
    public string? Code() => Outcome.Refusal?.Code;

    /// <summary>Accepted, with one event of this kind among those that happened.</summary>
    public TExpected ThenHappened<TExpected>()
    {
        if (Outcome.Refusal is { } refusal)
            throw new XunitException($"Expected {typeof(TExpected).Name}, but it was refused: {refusal}");
        var found = Outcome.Events.Select(happened => happened is Change change ? change.Happened : happened).OfType<TExpected>().ToList();
        return found.Count == 1 ? found[0] : throw new XunitException($"Expected one {typeof(TExpected).Name} among\n{Text(Outcome.Events)}");
    }

    /// <summary>Refused for exactly this reason, and nothing happened.</summary>
    public TRefusal ThenRefused<TRefusal>()
        where TRefusal : Refusal =>
        Outcome.Events.Count > 0 ? throw new XunitException($"Expected a refusal, but there came\n{Text(Outcome.Events)}") :
        Outcome.Refusal is null ? throw new XunitException("Expected a refusal, but nothing came at all.") :
        Outcome.Refusal.GetType() == typeof(TRefusal) ? (TRefusal)Outcome.Refusal :
        throw new XunitException($"Expected {typeof(TRefusal).Name}, but it was refused for another reason: {Outcome.Refusal}");

    private static string Text(IReadOnlyCollection<TEvent> events) =>
        events.Count == 0 ? "nothing" : string.Join('\n', events.Select(happened => happened is Change change
            ? $"{change.StreamType} {change.Stream} {Text(change.Happened)}"
            : Text(happened)));

    private static string Text(object happened) => $"{happened.GetType().Name} {JsonSerializer.Serialize(happened, happened.GetType())}";
}
