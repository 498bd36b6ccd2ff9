using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>R12: a police decision-maker agrees with the panel, and only then does the decision take effect; or departs from it, which escalates.</summary>
/// <param name="Disposal">What the police would do instead, where they depart.</param>
/// <param name="Reasons">Why they depart.</param>
public sealed record ConfirmDecision(bool Agrees, DisposalCode? Disposal = null, string? Reasons = null)
{
    public static Outcome<CaseEvent> Decide(ConfirmDecision command, Act act, Case @case, ReferenceData reference) =>
        @case.Confirmed ? new AlreadyConfirmed() :
        @case.NotAt(Stage.AwaitingConfirmation) is { } elsewhere ? elsewhere :
        @case.Assessment.Assessors.Contains(act.By) ? new SamePersonTwice("made the assessment", "confirm the decision") :
        @case.Chairs.Contains(act.By) ? new SamePersonTwice("chaired a panel’s decision", "confirm one") :
        command.Agrees ? new DecisionConfirmed(@case.Decision!.Disposal, act.By) :
        string.IsNullOrWhiteSpace(command.Reasons) ? new FieldMissing("reasons", "Enter why the police do not agree.", "R12") :
        command.Disposal is { } wanted && reference.Disposals.InForce(wanted, act.OccurredOn) is null ? new UnknownCode("disposal", wanted.Value, "disposal") :
        command.Disposal == @case.Decision!.Disposal ? new NoDeparture() :
        new DecisionEscalated(act.By, act.Agency, command.Disposal, command.Reasons);
}

public sealed record AlreadyConfirmed() : Conflict("already-confirmed", "R12",
    "The police have confirmed this decision already.", "Look at the confirmation that is recorded.");

public sealed record NoDeparture() : Refusal("no-departure", "R12",
    "The disposal is the one that the panel decided on.", "Agree with the panel, or choose the disposal that the police would have.", "disposal");
