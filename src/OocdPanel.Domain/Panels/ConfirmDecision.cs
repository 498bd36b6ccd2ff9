using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>R12: a police decision-maker agrees with the panel; only then does the decision take effect.</summary>
public sealed record ConfirmDecision(bool Agrees)
{
    public static Outcome<CaseEvent> Decide(ConfirmDecision command, Act act, Case @case) =>
        @case.Confirmed ? new AlreadyConfirmed() :
        @case.NotAt(Stage.AwaitingConfirmation) is { } elsewhere ? elsewhere :
        @case.Assessment.Assessors.Contains(act.By) ? new SamePersonTwice("made the assessment", "confirm the decision") :
        @case.Chairs.Contains(act.By) ? new SamePersonTwice("chaired a panel’s decision", "confirm one") :
        !command.Agrees ? new EscalationComesLater() :
        new DecisionConfirmed(@case.Decision!.Disposal, act.By);
}

public sealed record AlreadyConfirmed() : Conflict("already-confirmed", "R12",
    "The police have confirmed this decision already.", "Look at the confirmation that is recorded.");

public sealed record EscalationComesLater() : Refusal("escalation-comes-later", "R12",
    "A departure from the panel’s decision has to be escalated, and escalation comes later: this version cannot record it.",
    "Confirm the decision, or settle the disagreement with the panel outside the service and leave the case as it is.", "agrees");
