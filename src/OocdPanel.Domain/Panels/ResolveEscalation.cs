using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>
/// R12: a youth justice manager and a police decision-maker resolve a disagreement together, neither of them a party to
/// it. The first proposes how; it is resolved when the other says the same.
/// </summary>
/// <param name="Outcome">One of <see cref="Resolutions.All"/>.</param>
/// <param name="How">How it was settled, and why so.</param>
public sealed record ResolveEscalation(string Outcome, string How)
{
    public static Outcome<CaseEvent> Decide(ResolveEscalation command, Act act, Case @case, Child child, ReferenceData reference)
    {
        if (@case.NotAt(Stage.Escalated) is { } elsewhere)
            return elsewhere;
        var escalation = @case.Escalation!;
        if (escalation.By == act.By || @case.Chairs.Contains(act.By) || @case.Assessment.Assessors.Contains(act.By))
            return new PartyToTheDisagreement();
        if (command.Outcome == Resolutions.PoliceDisposal && NotToBeGiven(act, @case, child, reference) is { } lacking)
            return lacking;
        if (escalation.Proposal is not { } proposal || proposal.By == act.By || proposal.Role == act.Role || proposal.Outcome != command.Outcome)
            return new ResolutionProposed(command.Outcome, command.How, act.By, act.Role);

        var (manager, police) = act.Role == Roles.YjsManager ? (act.By, proposal.By) : (proposal.By, act.By);
        CaseEvent[] then = command.Outcome switch
        {
            Resolutions.BackToPanel => [new DecisionWithdrawn(command.How)],
            Resolutions.PoliceDisposal => [new DecisionConfirmed(escalation.Wanted!.Value, police)],
            _ when @case.Confirmed => [],
            _ => [new DecisionConfirmed(@case.Decision!.Disposal, police)],
        };
        return (CaseEvent[])[new EscalationResolved(command.Outcome, command.How, manager, police), .. then];
    }

    /// <summary>What the police would have is bound by the same rules as what the panel decides.</summary>
    private static Refusal? NotToBeGiven(Act act, Case @case, Child child, ReferenceData reference) =>
        @case.Escalation!.Wanted is not { } wanted ? new NothingElseWanted() :
        reference.Disposals.InForce(wanted, act.OccurredOn) is not { } disposal ? new UnknownCode("disposal", wanted.Value, "outcome") :
        DisposalGate.Of(disposal, @case, child, reference.PolicyOf(@case.Area, act.OccurredOn)) ??
        AgeGate.WhenGiven(disposal, child.DateOfBirth, act.OccurredOn, reference.PolicyOf(@case.Area, act.OccurredOn)) ??
        ConditionGate.Needed(wanted, @case.Decision!.Conditions);
}

public sealed record PartyToTheDisagreement() : Refusal("party-to-the-disagreement", "R12",
    "You escalated this decision, chaired it or made the assessment, so you may not resolve the disagreement.",
    "Ask somebody else with the same role to do it.");

public sealed record NothingElseWanted() : Refusal("nothing-else-wanted", "R12",
    "Whoever escalated the decision named no other disposal.", "Let the panel’s decision stand, or send the case back to the panel.", "outcome");
