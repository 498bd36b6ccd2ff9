using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: panel, confirmation and delivery.

[Stored("case.listed.v1")]
public sealed record CaseListed(PanelId Panel) : CaseEvent;

/// <summary>The meeting closed without hearing the case.</summary>
[Stored("case.carried-over.v1")]
public sealed record CaseCarriedOver(PanelId Panel) : CaseEvent;

/// <summary>The case is off the agenda before the meeting began.</summary>
[Stored("case.taken-off-agenda.v1")]
public sealed record CaseTakenOff(PanelId Panel, [PersonalData] string Why) : CaseEvent;

/// <summary>The meeting could not decide yet: the case waits for something, and is listed again.</summary>
[Stored("case.deferred.v1")]
public sealed record CaseDeferred(PanelId Panel, [PersonalData] string Awaited, [PersonalData] string From, [Withheld] DateOnly Until) : CaseEvent;

/// <summary>How the agency of a member sees the case, or that it does not agree with the decision.</summary>
[Stored("case.panel-view-recorded.v1")]
public sealed record PanelViewRecorded(PanelId Panel, [Withheld] UserId Member, AgencyCode Agency, string Kind, [PersonalData] string Words) : CaseEvent;

/// <summary>A decision is made on the case: by a panel, or by a manager where it could not wait for one.</summary>
public interface IDecisionMade
{
    PanelDecision Decision { get; }
}

[Stored("case.panel-decision-recorded.v2")]
public sealed record PanelDecisionRecorded(PanelId Panel, [Withheld] UserId Chair, PanelDecision Decision) : CaseEvent, IDecisionMade;

/// <summary>R10: decided outside a meeting, on the case as it stood; a meeting is to ratify it.</summary>
/// <param name="Urgency">Why it could not wait.</param>
/// <param name="Decision">Without a pack: its number is 0.</param>
[Stored("case.decided-urgently.v1")]
public sealed record DecidedUrgently([Withheld] UserId Manager, [PersonalData] string Urgency, PanelDecision Decision) : CaseEvent, IDecisionMade;

/// <summary>R10: a meeting heard the urgent decision.</summary>
/// <param name="Ratified">False where the meeting does not stand behind it.</param>
[Stored("case.urgent-decision-ratified.v1")]
public sealed record UrgentDecisionRatified(PanelId Panel, [Withheld] UserId Chair, bool Ratified, [PersonalData] string Why) : CaseEvent;

/// <summary>The police agree: from now on the decision has effect.</summary>
[Stored("case.decision-confirmed.v1")]
public sealed record DecisionConfirmed(DisposalCode Disposal, [Withheld] UserId DecisionMaker) : CaseEvent;

/// <param name="AppropriateAdult">R4; null where nobody was needed, or it was not asked yet.</param>
/// <param name="ExplainedWith">The child-friendly document with which it was explained.</param>
/// <param name="DocumentSigned">Null where there was none to sign.</param>
/// <param name="Requirements">R3: of a youth conditional caution.</param>
/// <param name="LongerBecause">R14: why conditions take longer than is usual.</param>
[Stored("case.disposal-delivered.v2")]
public sealed record DisposalDelivered(
    DisposalCode Disposal,
    [Withheld] UserId Officer,
    [Withheld] DateOnly On,
    [PersonalData] string Where,
    int AgeThatDay,
    AppropriateAdult? AppropriateAdult = null,
    [PersonalData] string? ExplainedWith = null,
    bool? DocumentSigned = null,
    ConditionalRequirements? Requirements = null,
    [PersonalData] string? LongerBecause = null) : CaseEvent;

/// <param name="Relationship">To the child: parent, social worker, volunteer.</param>
public sealed record AppropriateAdult([property: PersonalData] string Name, [property: PersonalData] string Relationship);

/// <summary>What shows each of the five requirements of a youth conditional caution (R3).</summary>
/// <param name="Evidence">That the child committed the offence.</param>
/// <param name="Decision">Of an authorised person: there is enough to charge, and a conditional caution should be given.</param>
/// <param name="Admission">To an authorised person.</param>
/// <param name="Warning">That the effect was explained, and what follows when a condition is not kept.</param>
/// <param name="Document">Signed by the child: offence, admission, consent and conditions.</param>
public sealed record ConditionalRequirements(
    [property: PersonalData] string Evidence,
    [property: PersonalData] string Decision,
    [property: PersonalData] string Admission,
    [property: PersonalData] string Warning,
    [property: PersonalData] string Document)
{
    /// <summary>The first of the five that nothing shows, by its name in a request; null when all are shown.</summary>
    internal string? Lacking =>
        string.IsNullOrWhiteSpace(Evidence) ? "evidence" :
        string.IsNullOrWhiteSpace(Decision) ? "decision" :
        string.IsNullOrWhiteSpace(Admission) ? "admission" :
        string.IsNullOrWhiteSpace(Warning) ? "warning" :
        string.IsNullOrWhiteSpace(Document) ? "document" :
        null;
}

/// <summary>The child did not take the disposal, so the panel decides again.</summary>
/// <param name="Kind"><c>refused</c> or <c>consent-withdrawn</c>.</param>
[Stored("case.disposal-refused.v1")]
public sealed record DisposalRefused(DisposalCode Disposal, string Kind, [PersonalData] string Why, [Withheld] UserId Officer) : CaseEvent;

/// <summary>The disposal was quashed or changed on appeal; what stands now is on the child’s record.</summary>
/// <param name="GivenOn">The day on which it had been given.</param>
/// <param name="Result"><c>quashed</c> or <c>changed</c>.</param>
[Stored("case.disposal-appealed.v1")]
public sealed record DisposalAppealed([Withheld] DateOnly GivenOn, string Result, [Withheld] DateOnly On) : CaseEvent;
