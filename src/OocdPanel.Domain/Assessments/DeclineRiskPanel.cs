using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>R26: a manager says why a high judgement is not referred to the risk panel.</summary>
public sealed record DeclineRiskPanel(string Why)
{
    public static Outcome<CaseEvent> Decide(DeclineRiskPanel command, Act act, Case @case) =>
        ReferToRiskPanel.Unjudged(@case) is { } unjudged ? unjudged :
        !@case.Assessment.Judgement!.IsHigh ? new RiskPanelNotNeeded() :
        @case.Assessment.RiskPanelSettled ? new RiskPanelSettledAlready() :
        @case.Assessment.Assessors.Contains(act.By) ? new SamePersonTwice("made the assessment", "decline the risk panel") :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why the risk panel is not needed.", "R26") :
        new RiskPanelDeclined(command.Why, act.By);
}

public sealed record RiskPanelNotNeeded() : Conflict("risk-panel-not-needed", "R26",
    "No judgement is high, so there is nothing to decline.", "Look at the judgements again.");

public sealed record RiskPanelSettledAlready() : Conflict("risk-panel-settled", "R26",
    "The risk panel was referred to, or declined, already.", "Look at the history for who did it and why.");
