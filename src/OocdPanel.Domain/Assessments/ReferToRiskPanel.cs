using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>R26: the child is referred to the risk panel. A high or very high judgement has to be; another may.</summary>
public sealed record ReferToRiskPanel(DateOnly On, string Why)
{
    public static Outcome<CaseEvent> Decide(ReferToRiskPanel command, Act act, Case @case) =>
        Unjudged(@case) is { } unjudged ? unjudged :
        @case.Assessment.AtRiskPanel ? new AtRiskPanelAlready() :
        WritingGate.InTheFuture(command.On, act) is { } future ? future :
        new ReferredToRiskPanel(command.On, command.Why, act.By);

    internal static Refusal? Unjudged(Case @case) =>
        @case.IsOver ? new NotAtThatStage(@case.Stage, Stage.BeingAssessed) :
        !@case.Assessment.Judged ? new NothingJudged() : null;
}

public sealed record NothingJudged() : Conflict("nothing-judged", "R26",
    "The judgements have not been made.", "Make them first: they decide whether the risk panel is needed.");

public sealed record AtRiskPanelAlready() : Conflict("at-risk-panel-already", "R26",
    "The risk panel has the case already.", "Record its outcome first.");
