using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>R10: a meeting ratifies an urgent decision, or does not. What it does not ratify is escalated (R12), as long as it is not delivered.</summary>
/// <param name="Why">The meeting’s reason.</param>
public sealed record RatifyDecision(bool Ratified, string Why)
{
    public static Outcome<Change> Decide(RatifyDecision command, Act act, Panel panel, Case @case, Policy policy)
    {
        if (panel.Ratified.ContainsKey(@case.Id))
            return new AlreadyRatified();
        if (MeetingGate.NotNow(act, panel, @case, policy) is { } notNow)
            return notNow;
        if (@case.ToBeRatified is not { } manager)
            return new NothingToRatify();
        if (manager == act.By)
            return new SamePersonTwice("decided urgently", "ratify the decision from the chair");
        if (string.IsNullOrWhiteSpace(command.Why))
            return new FieldMissing("why", "Enter the meeting’s reason.", "R10");
        Change[] heard =
        [
            Change.To(panel.Id, new ItemRatified(@case.Id, command.Ratified, command.Why)),
            Change.To(@case.Id, new UrgentDecisionRatified(panel.Id, act.By, command.Ratified, command.Why)),
        ];
        return command.Ratified || @case.Stage is not (Stage.AwaitingConfirmation or Stage.AwaitingDelivery)
            ? heard
            : (Change[])[.. heard, Change.To(@case.Id, new DecisionEscalated(act.By, act.Agency, null, command.Why))];
    }
}

public sealed record AlreadyRatified() : Conflict("already-ratified", "R10",
    "The meeting has heard the urgent decision already.", "Look at what is recorded.");

public sealed record NothingToRatify() : Conflict("nothing-to-ratify", "R10",
    "No urgent decision on this case waits to be ratified.", "Look at the case again: the decision may have been withdrawn.");
