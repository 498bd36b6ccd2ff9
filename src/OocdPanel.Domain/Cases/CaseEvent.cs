using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>What happens on a case, from referral to closure: the vocabulary of the case stream.</summary>
public abstract record CaseEvent;

/// <param name="AgeAtOffence">Whole years: plain, and kept after erasure.</param>
/// <param name="BaseGravity">NPCC base score 1 to 5 under <paramref name="Matrix"/>; null where no matrix in force had the offence. Never mixed with YJB seriousness (R17).</param>
/// <param name="Seriousness">YJB seriousness 1 to 8, another scale (R17); null where not given.</param>
public sealed record OffenceOnCase(
    OffenceCode Code,
    string Group,
    string Class,
    [property: Withheld] DateOnly On,
    int AgeAtOffence,
    int? BaseGravity,
    string? Matrix,
    int? Seriousness);

/// <summary>A victim, by a number on this case: what is known of them is kept under their own key.</summary>
public sealed record VictimOnCase(
    int Number,
    [property: PersonalData(Subject.Victim)] string Name,
    [property: PersonalData(Subject.Victim)] string? Contact);

[Stored("case.referral-submitted.v1")]
public sealed record ReferralSubmitted(
    ChildId Child,
    AreaCode Area,
    DistrictCode District,
    string Source,
    [PersonalData] string CrimeReference,
    [PersonalData] string OfficerInTheCase,
    string Admission,
    bool EvidenceSufficient,
    IReadOnlyList<OffenceOnCase> Offences,
    IReadOnlyList<VictimOnCase> Victims,
    [Withheld] UserId SubmittedBy,
    [Withheld] DateOnly ReferredOn) : CaseEvent;

[Stored("case.referral-returned.v1")]
public sealed record ReferralReturned([PersonalData] string Wanted, [Withheld] DateOnly By) : CaseEvent;

[Stored("case.information-provided.v1")]
public sealed record InformationProvided([PersonalData] string Answer) : CaseEvent;

[Stored("case.found-eligible.v1")]
public sealed record FoundEligible : CaseEvent;

[Stored("case.found-ineligible.v1")]
public sealed record FoundIneligible([PersonalData] string Why) : CaseEvent;

[Stored("case.allocated.v1")]
public sealed record CaseAllocated([Withheld] UserId Practitioner) : CaseEvent;

/// <param name="State"><c>known</c>, <c>refused</c> or <c>unobtainable</c>.</param>
[Stored("case.victim-views-recorded.v1")]
public sealed record VictimViewsRecorded(int Victim, string State, [PersonalData(Subject.Victim)] string? Views) : CaseEvent;

[Stored("case.assessment-section-written.v1")]
public sealed record AssessmentSectionWritten(string Section, [PersonalData] string Text, [Withheld] UserId Assessor) : CaseEvent;

[Stored("case.judgements-made.v1")]
public sealed record JudgementsMade(
    string SafetyAndWellbeing,
    string RiskOfSeriousHarm,
    string LikelihoodOfReoffending,
    [PersonalData] string Reasons,
    [Withheld] UserId Assessor) : CaseEvent;

[Stored("case.assessment-completed.v1")]
public sealed record AssessmentCompleted([Withheld] UserId Assessor) : CaseEvent;

[Stored("case.assessment-countersigned.v1")]
public sealed record AssessmentCountersigned([Withheld] UserId Manager, [PersonalData] string? Comment) : CaseEvent;

[Stored("case.assessment-sent-back.v1")]
public sealed record AssessmentSentBack([Withheld] UserId Manager, [PersonalData] string Reason) : CaseEvent;

[Stored("case.listed.v1")]
public sealed record CaseListed(PanelId Panel) : CaseEvent;

/// <summary>The meeting closed without hearing the case.</summary>
[Stored("case.carried-over.v1")]
public sealed record CaseCarriedOver(PanelId Panel) : CaseEvent;

[Stored("case.panel-decision-recorded.v1")]
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

[Stored("case.programme-agreed.v1")]
public sealed record ProgrammeAgreed(ProgrammeId Programme) : CaseEvent;

[Stored("case.programme-finished.v1")]
public sealed record ProgrammeFinished(ProgrammeId Programme, bool Completed, [Withheld] DateOnly On) : CaseEvent;

/// <summary>R13: the activity was not completed, so the panel decides again.</summary>
[Stored("case.returned-to-panel.v1")]
public sealed record ReturnedToPanel(DisposalCode Disposal, [PersonalData] string Why) : CaseEvent;

[Stored("case.outcome-22-finalised.v1")]
public sealed record Outcome22Finalised([PersonalData] string Evidence, [Withheld] UserId Officer) : CaseEvent;

/// <summary>The victim’s key is destroyed once this has happened.</summary>
/// <param name="Basis">Why, as a code: nobody says anything about whom they erase.</param>
[Stored("case.victim-erased.v1")]
public sealed record VictimErased(int Victim, string Basis) : CaseEvent;

[Stored("case.closed.v1")]
public sealed record CaseClosed([PersonalData] string Summary) : CaseEvent;
