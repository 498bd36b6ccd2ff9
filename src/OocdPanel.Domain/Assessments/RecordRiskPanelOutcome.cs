using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>What the risk panel said.</summary>
public sealed record RecordRiskPanelOutcome(DateOnly On, string Outcome)
{
    public static Outcome<CaseEvent> Decide(RecordRiskPanelOutcome command, Act act, Case @case) =>
        @case.IsOver ? new NotAtThatStage(@case.Stage, Stage.BeingAssessed) :
        !@case.Assessment.AtRiskPanel ? new NotAtRiskPanel() :
        WritingGate.InTheFuture(command.On, act) is { } future ? future :
        new RiskPanelAnswered(command.On, command.Outcome, act.By);
}

public sealed record NotAtRiskPanel() : Conflict("not-at-risk-panel", "R26",
    "The case is not with the risk panel.", "Refer it to the risk panel first.");
