using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>R12: an agency that dissented does not let the decision rest, as long as it is not delivered.</summary>
public sealed record EscalateDecision(string Why)
{
    public static Outcome<CaseEvent> Decide(EscalateDecision command, Act act, Panel panel, Case @case) =>
        !panel.Members.TryGetValue(act.By, out var agency) ? new NotAMember(act.By) :
        !panel.Decided.ContainsKey(@case.Id) || @case.ListedOn != panel.Id ? new NotDecidedHere() :
        panel.HasConflict(act.By, @case.Id) ? new TakesNoPart() :
        @case.NotAt(Stage.AwaitingConfirmation, Stage.AwaitingDelivery) is { } elsewhere ? elsewhere :
        !@case.Dissents.Contains(agency) ? new NoDissentRecorded(agency) :
        new DecisionEscalated(act.By, agency, null, command.Why);
}

public sealed record NotDecidedHere() : Conflict("not-decided-here", "R12",
    "This meeting has not made the decision that is in force on the case.", "Look at the case for the decision in force.");

public sealed record NoDissentRecorded(AgencyCode Agency) : Conflict("no-dissent-recorded", "R12",
    $"No dissent of {Agency} from this decision is recorded.", "Record the dissent first.");
