using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Domain.Reporting;

/// <summary>What was done about one victim beside what decisions need, folded from the history of the case: what KPI 10 is counted from.</summary>
public sealed record VictimProgress
{
    public static readonly VictimProgress None = new();

    /// <summary>Changes whenever the same history would be counted otherwise.</summary>
    public const string RuleVersion = "victims-2026.2";

    /// <summary>The first time, as it happened, that the victim was asked what they think of the disposal; null before.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Since when nobody waits to reach the victim, who was not reached; null while somebody does, or did.</summary>
    public DateOnly? WaitEndedOn { get; init; }

    public bool InformationRequested { get; init; }
    public bool InformationGiven { get; init; }
    public bool SupportRequested { get; init; }

    /// <summary>Given, or the victim, a child, was referred to it.</summary>
    public bool SupportGiven { get; init; }

    /// <summary>The last answer: one of <see cref="RecordVictimSatisfaction.Answers"/>; null while there is none.</summary>
    public string? Satisfaction { get; init; }

    /// <summary>Whether the victim was asked in time for what they think to weigh: before the first decision, or while there is none.</summary>
    public bool AskedBefore(DateTimeOffset? firstDecision) => AskedAt is { } asked && (firstDecision is null || asked <= firstDecision);

    /// <param name="happened">About this victim.</param>
    /// <param name="at">When it happened, which can be long before it was recorded.</param>
    public VictimProgress Then(CaseEvent happened, DateTimeOffset at) => happened switch
    {
        VictimViewsAsked => Asked(at),
        VictimViewsRecorded { State: not "unobtainable" } => Asked(at), // who answers, if only to refuse, was asked
        VictimHelpRecorded { Kind: RecordVictimHelp.Support, Step: "requested" } => this with { SupportRequested = true },
        VictimHelpRecorded { Kind: RecordVictimHelp.Support } => this with { SupportGiven = true },
        VictimHelpRecorded { Step: "requested" } => this with { InformationRequested = true },
        VictimHelpRecorded => this with { InformationGiven = true },
        VictimSatisfactionRecorded e => this with { Satisfaction = e.Answer },
        _ => this,
    };

    /// <summary>Whether the victim is waited for, as it stands on a day.</summary>
    public VictimProgress Waiting(bool awaited, DateOnly on) => this with { WaitEndedOn = awaited ? null : WaitEndedOn ?? on };

    private VictimProgress Asked(DateTimeOffset at) => this with { AskedAt = AskedAt < at ? AskedAt : at };
}
