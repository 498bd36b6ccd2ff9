using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>What is done when something happens: all contingency actions, in place of those planned before.</summary>
public sealed record PlanContingency(IReadOnlyList<ContingencyAction> Actions)
{
    /// <summary>Whose safety an action is for.</summary>
    public static IReadOnlyList<string> Whose { get; } = ["child", "others"];

    public static Outcome<CaseEvent> Decide(PlanContingency command, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed :
        command.Actions.Select(Lacking).FirstOrDefault(lacking => lacking is not null) is { } missing ? missing :
        new ContingencyPlanned(command.Actions, act.By);

    /// <summary>R16: trigger, action, owner and time.</summary>
    private static FieldMissing? Lacking(ContingencyAction action, int i) =>
        string.IsNullOrWhiteSpace(action.Trigger) ? new($"actions[{i}].trigger", "Say what would call for the action.", "R16") :
        string.IsNullOrWhiteSpace(action.Action) ? new($"actions[{i}].action", "Say what is then done.", "R16") :
        string.IsNullOrWhiteSpace(action.Owner) ? new($"actions[{i}].owner", "Say who does it.", "R16") :
        string.IsNullOrWhiteSpace(action.Time) ? new($"actions[{i}].time", "Say by when.", "R16") :
        null;
}
