using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>Where a case stands, derived from what happened; nobody sets it.</summary>
public enum Stage
{
    Referred,
    ReturnedForInformation,
    Ineligible,
    Withdrawn,
    AwaitingAllocation,
    BeingAssessed,
    AwaitingCountersignature,
    /// <summary>Of a child referred for prevention: assessed, and no plan agreed yet.</summary>
    ReadyForPlan,

    ReadyForPanel,
    AwaitingPanel,
    AwaitingConfirmation,
    Escalated,
    AwaitingDelivery,
    Delivered,
    InProgramme,
    AwaitingProsecutionDecision,
    ProgrammeEnded,
    Outcome22Final,
    Closed,
}

/// <summary>The words and codes of the stages.</summary>
public static class Stages
{
    /// <summary>As a person reads it: <c>awaiting confirmation</c>.</summary>
    public static string Words(this Stage stage) => stage switch
    {
        Stage.Outcome22Final => "outcome 22 final",
        _ => string.Concat(stage.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")),
    };

    /// <summary>As a machine reads it: <c>awaiting-confirmation</c>.</summary>
    public static string Code(this Stage stage) => stage.Words().Replace(' ', '-');

    /// <summary>The stage with that code; null where there is none.</summary>
    public static Stage? Find(string code) => Enum.GetValues<Stage>().Cast<Stage?>().FirstOrDefault(stage => stage!.Value.Code() == code);
}

/// <summary>The case is at another stage than this act needs.</summary>
public sealed record NotAtThatStage(Stage Is, params IReadOnlyList<Stage> Needs) : Conflict("not-at-that-stage", null,
    $"The case is at the stage ‘{Is.Words()}’; this needs ‘{string.Join("’ or ‘", Needs.Select(stage => stage.Words()))}’.",
    "Look at the case again: somebody may have taken it further, or an earlier step is still to be done.");

public sealed record CaseIsOver() : Conflict("case-is-over", null,
    "The case has ended, so nothing more is recorded on it.", "Ask the records manager: a record that is wrong can be put right there.");
