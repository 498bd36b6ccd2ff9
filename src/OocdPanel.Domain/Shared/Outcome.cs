namespace OocdPanel.Domain.Shared;

/// <summary>What a command was decided into: the events that happen, or the reason why nothing does.</summary>
/// <typeparam name="TEvent">The events of one stream, or <see cref="Change"/> where several streams change together.</typeparam>
public sealed class Outcome<TEvent> where TEvent : class
{
    private Outcome(IReadOnlyList<TEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    /// <summary>Empty when the command was refused.</summary>
    public IReadOnlyList<TEvent> Events { get; }

    /// <summary>Null when the command was accepted.</summary>
    public Refusal? Refusal { get; }

    public static implicit operator Outcome<TEvent>(TEvent happened) => new([happened], null);

    public static implicit operator Outcome<TEvent>(TEvent[] happened) => new(happened, null);

    public static implicit operator Outcome<TEvent>(Refusal refusal) => new([], refusal);

    /// <summary>The same outcome, each event on its way to a stream.</summary>
    public Outcome<Change> On(Func<TEvent, Change> stream) =>
        Refusal is { } refusal ? refusal : Events.Select(stream).ToArray();
}
