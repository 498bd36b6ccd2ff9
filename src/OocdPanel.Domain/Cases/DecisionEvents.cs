using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: panel, confirmation and delivery.

[Stored("case.listed.v1")]
public sealed record CaseListed(PanelId Panel) : CaseEvent;

/// <summary>The meeting closed without hearing the case.</summary>
[Stored("case.carried-over.v1")]
public sealed record CaseCarriedOver(PanelId Panel) : CaseEvent;

/// <summary>The meeting could not decide yet: the case waits for something, and is listed again.</summary>
[Stored("case.deferred.v1")]
public sealed record CaseDeferred(PanelId Panel, [PersonalData] string Awaited, [PersonalData] string From, [Withheld] DateOnly Until) : CaseEvent;

/// <summary>How the agency of a member sees the case, or that it does not agree with the decision.</summary>
[Stored("case.panel-view-recorded.v1")]
public sealed record PanelViewRecorded(PanelId Panel, [Withheld] UserId Member, AgencyCode Agency, string Kind, [PersonalData] string Words) : CaseEvent;

[Stored("case.panel-decision-recorded.v2")]
public sealed record PanelDecisionRecorded(PanelId Panel, [Withheld] UserId Chair, PanelDecision Decision) : CaseEvent;

/// <summary>The police agree: from now on the decision has effect.</summary>
[Stored("case.decision-confirmed.v1")]
public sealed record DecisionConfirmed(DisposalCode Disposal, [Withheld] UserId DecisionMaker) : CaseEvent;

[Stored("case.disposal-delivered.v1")]
public sealed record DisposalDelivered(
    DisposalCode Disposal,
    [Withheld] UserId Officer,
    [Withheld] DateOnly On,
    [PersonalData] string Where,
    int AgeThatDay) : CaseEvent;
