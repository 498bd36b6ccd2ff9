using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: programmes under the decision, and how it ends.

[Stored("case.programme-agreed.v1")]
public sealed record ProgrammeAgreed(ProgrammeId Programme) : CaseEvent;

[Stored("case.programme-finished.v1")]
public sealed record ProgrammeFinished(ProgrammeId Programme, bool Completed, [Withheld] DateOnly On) : CaseEvent;

/// <summary>R13: the activity was not completed, so the panel decides again.</summary>
[Stored("case.returned-to-panel.v1")]
public sealed record ReturnedToPanel(DisposalCode Disposal, [PersonalData] string Why) : CaseEvent;

[Stored("case.outcome-22-finalised.v1")]
public sealed record Outcome22Finalised([PersonalData] string Evidence, [Withheld] UserId Officer) : CaseEvent;
