using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens to the assessment: the risk panel (R26) and the enhanced case management clinic.

[Stored("case.referred-to-risk-panel.v1")]
public sealed record ReferredToRiskPanel([Withheld] DateOnly On, [PersonalData] string Why, [Withheld] UserId By) : AssessmentEvent;

[Stored("case.risk-panel-answered.v1")]
public sealed record RiskPanelAnswered([Withheld] DateOnly On, [PersonalData] string Outcome, [Withheld] UserId By) : AssessmentEvent;

/// <summary>R26: a manager says why a high judgement is not referred.</summary>
[Stored("case.risk-panel-declined.v1")]
public sealed record RiskPanelDeclined([PersonalData] string Why, [Withheld] UserId Manager) : AssessmentEvent;

/// <summary>The child consented to the clinic: without that nobody is referred.</summary>
[Stored("case.referred-to-clinic.v1")]
public sealed record ReferredToClinic([Withheld] DateOnly On, [PersonalData] string Why, [Withheld] UserId By) : AssessmentEvent;

/// <param name="Recommendation"><c>no-further-action</c>, <c>review-formulation</c> or <c>full-pathway</c>.</param>
/// <param name="ReviewInMonths">For a review only.</param>
/// <param name="Formulation">What the clinic understood of the child, and advises.</param>
[Stored("case.clinic-recommendation-made.v1")]
public sealed record ClinicRecommendationMade(
    [Withheld] DateOnly On, string Recommendation, int? ReviewInMonths, [PersonalData] string Formulation, [Withheld] UserId By) : AssessmentEvent;
