using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: victims.

/// <param name="State"><c>known</c>, <c>refused</c> or <c>unobtainable</c>.</param>
[Stored("case.victim-views-recorded.v1")]
public sealed record VictimViewsRecorded(int Victim, string State, [PersonalData(Subject.Victim)] string? Views) : CaseEvent;

/// <summary>The victim’s key is destroyed once this has happened.</summary>
/// <param name="Basis">Why, as a code: nobody says anything about whom they erase.</param>
[Stored("case.victim-erased.v1")]
public sealed record VictimErased(int Victim, string Basis) : CaseEvent;
