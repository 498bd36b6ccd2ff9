using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A decision on which a panel found something, as a report counts it.</summary>
/// <param name="Theme">What its exercise looked at.</param>
/// <param name="Stratum">Of its exercise; empty where nothing was stratified.</param>
/// <param name="Finding">The one that stands: one of <see cref="Findings.All"/>.</param>
public sealed record ReviewedDecision(ExerciseId Exercise, string Theme, string Stratum, string Disposal, string Finding, IReadOnlyList<QuestionAnswer> Answers);

/// <summary>How many decisions of an exercise’s frame are in a stratum that was drawn from at random.</summary>
public sealed record StratumSize(ExerciseId Exercise, string Stratum, int Decisions);
