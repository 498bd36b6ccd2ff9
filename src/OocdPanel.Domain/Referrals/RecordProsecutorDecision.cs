using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>What a prosecutor decided on the case. A later decision stands in place of an earlier one.</summary>
/// <param name="Prosecutor">Who decided.</param>
public sealed record RecordProsecutorDecision(string Prosecutor, DateOnly On, string Decision)
{
    /// <summary>The case may be dealt with out of court.</summary>
    public const string OutOfCourt = "out-of-court";

    public static IReadOnlyList<string> Decisions { get; } = [OutOfCourt, "charge", "no-further-action"];

    public static Outcome<CaseEvent> Decide(RecordProsecutorDecision command, Act act, Case @case) =>
        @case.IsOver ? new CaseIsOver() :
        PreventionWork.Refuses(@case) is { } prevention ? prevention :
        command.On > act.OccurredOn || command.On < @case.FirstOffence ? new ProsecutorOutOfTime() :
        new ProsecutorDecisionRecorded(command.Prosecutor, command.On, command.Decision);
}

public sealed record ProsecutorOutOfTime() : Refusal("prosecutor-out-of-time", "R6",
    "The prosecutor’s decision is dated before the offence or in the future.", "Check the date of the decision.", "on");
