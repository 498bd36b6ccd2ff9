using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>The three judgements. Levels are <c>low</c>, <c>medium</c>, <c>high</c> and, but for reoffending, <c>very-high</c>.</summary>
public sealed record MakeJudgements(string SafetyAndWellbeing, string RiskOfSeriousHarm, string LikelihoodOfReoffending, string Reasons)
{
    public static IReadOnlyList<string> Levels { get; } = ["low", "medium", "high", "very-high"];

    public static IReadOnlyList<string> ReoffendingLevels { get; } = ["low", "medium", "high"];

    public static Outcome<CaseEvent> Decide(MakeJudgements command, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed :
        @case.Assessment.Next is { } next ? new AssessmentUnfinished($"The section ‘{next}’ is not written yet.", "Write every section before the judgements.") :
        new JudgementsMade(command.SafetyAndWellbeing, command.RiskOfSeriousHarm, command.LikelihoodOfReoffending, command.Reasons, act.By);
}
