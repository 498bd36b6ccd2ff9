using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: programmes under the decision, and how it ends.

[Stored("case.programme-agreed.v1")]
public sealed record ProgrammeAgreed(ProgrammeId Programme) : CaseEvent;

[Stored("case.programme-finished.v1")]
public sealed record ProgrammeFinished(ProgrammeId Programme, bool Completed, [Withheld] DateOnly On) : CaseEvent;

/// <summary>R5: a programme would be compulsory, and is not right for this child.</summary>
[Stored("case.programme-found-inappropriate.v1")]
public sealed record ProgrammeFoundInappropriate([PersonalData] string Why, [Withheld] UserId By) : CaseEvent;

/// <summary>R13: what the police decided after a deferred prosecution, or a youth conditional caution, was not completed.</summary>
/// <param name="Decision"><c>prosecute</c>, <c>caution-stands</c> or <c>back-to-panel</c>.</param>
/// <param name="Failed">What was not completed.</param>
[Stored("case.failure-decided.v1")]
public sealed record FailureDecided(string Decision, DisposalCode Failed, [PersonalData] string Reasons, [Withheld] UserId DecisionMaker) : CaseEvent;

/// <param name="Months">6 or 12, after the disposal was given.</param>
/// <param name="Source">Where it is known from.</param>
[Stored("case.follow-up-recorded.v1")]
public sealed record FollowUpRecorded(
    int Months, bool Reoffended, [PersonalData] string? Offence, [Withheld] DateOnly? OffenceOn, [PersonalData] string Source) : CaseEvent;

/// <summary>R13: the activity was not completed, so the panel decides again.</summary>
[Stored("case.returned-to-panel.v1")]
public sealed record ReturnedToPanel(DisposalCode Disposal, [PersonalData] string Why) : CaseEvent;

[Stored("case.outcome-22-finalised.v1")]
public sealed record Outcome22Finalised([PersonalData] string Evidence, [Withheld] UserId Officer) : CaseEvent;
