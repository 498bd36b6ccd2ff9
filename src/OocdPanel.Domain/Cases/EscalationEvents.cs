using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: a disagreement with the decision, and how it is resolved (R12).

/// <param name="Agency">For whom whoever escalates speaks.</param>
/// <param name="Wanted">The disposal they would have; null where they name none.</param>
[Stored("case.decision-escalated.v1")]
public sealed record DecisionEscalated([Withheld] UserId By, AgencyCode? Agency, DisposalCode? Wanted, [PersonalData] string Why) : CaseEvent;

/// <summary>One of the two who resolve a disagreement says how; the other has to say the same.</summary>
[Stored("case.resolution-proposed.v1")]
public sealed record ResolutionProposed(string Outcome, [PersonalData] string How, [Withheld] UserId By, string Role) : CaseEvent;

[Stored("case.escalation-resolved.v1")]
public sealed record EscalationResolved(string Outcome, [PersonalData] string How, [Withheld] UserId Manager, [Withheld] UserId DecisionMaker) : CaseEvent;

/// <summary>The decision is given up before it was delivered: the panel decides again.</summary>
[Stored("case.decision-withdrawn.v1")]
public sealed record DecisionWithdrawn([PersonalData] string Why) : CaseEvent;
