using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>A youth conditional caution has conditions, each still to be done; no other disposal has any.</summary>
public static class ConditionGate
{
    /// <param name="kept">Those that hold already: their days may have passed.</param>
    public static Refusal? Of(DisposalCode disposal, IReadOnlyList<Condition> conditions, DateOnly on, IReadOnlyList<Condition>? kept = null) =>
        Needed(disposal, conditions) is { } missing ? missing :
        disposal != DisposalCodes.YouthConditionalCaution && conditions.Count > 0 ? new ConditionsNotMeant() :
        conditions.Except(kept ?? []).Any(condition => condition.By < on) ? new ConditionInThePast() :
        null;

    /// <summary>For a disposal that comes about without a panel’s own list: the conditions are the panel’s.</summary>
    public static Refusal? Needed(DisposalCode disposal, IReadOnlyList<Condition> conditions) =>
        disposal == DisposalCodes.YouthConditionalCaution && conditions.Count == 0 ? new ConditionsMissing() : null;
}

public sealed record ConditionsMissing() : Refusal("conditions-missing", "R2",
    "A youth conditional caution needs conditions, and none is given.", "Enter at least one condition: what, of which kind, and by when.", "conditions");

public sealed record ConditionsNotMeant() : Refusal("conditions-not-meant", "R2",
    "Only a youth conditional caution has conditions.", "Leave them out, or decide on a youth conditional caution.", "conditions");

public sealed record ConditionInThePast() : Refusal("condition-in-the-past", "R2",
    "A condition is to be done by a day that has passed.", "Give a later day for it.", "conditions");
