using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>What the victim says at the end of how they were treated. A later answer stands in place of an earlier one.</summary>
/// <param name="Answer">One of <see cref="Answers"/>.</param>
/// <param name="Words">In the victim’s own words.</param>
public sealed record RecordVictimSatisfaction(int Victim, string Answer, string? Words)
{
    public static IReadOnlyList<string> Answers { get; } = ["very-satisfied", "satisfied", "neither", "dissatisfied", "very-dissatisfied", "not-obtained"];

    public static Outcome<CaseEvent> Decide(RecordVictimSatisfaction command, Case @case) =>
        VictimGate.Fault(command.Victim, @case) is { } fault ? fault :
        new VictimSatisfactionRecorded(command.Victim, command.Answer, command.Words);
}
