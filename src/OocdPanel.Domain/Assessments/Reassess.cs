using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>The child is assessed anew, under the form now in force. The earlier assessment stays readable, and the new one has to be signed before the panel decides.</summary>
public sealed record Reassess(string Why)
{
    private static readonly Stage[] _when = [Stage.ReadyForPlan, Stage.ReadyForPanel, Stage.AwaitingPanel, Stage.Delivered, Stage.InProgramme, Stage.ProgrammeEnded];

    public static Outcome<CaseEvent> Decide(Reassess command, Act act, Case @case, ReferenceData reference) =>
        @case.NotAt(_when) is { } elsewhere ? elsewhere :
        !@case.Assessment.Countersigned ? new EarlierAssessmentOpen() :
        @case.Chairs.Contains(act.By) ? new SamePersonTwice("chaired the panel’s decision", "assess the child") :
        reference.AssessmentFormInForce(act.OccurredOn) is not { } form ? new NoFormInForce(act.OccurredOn) :
        new ReassessmentOpened(form.Code, form.Name, BeginAssessment.SectionsOf(form), command.Why, act.By);
}

public sealed record EarlierAssessmentOpen() : Conflict("earlier-assessment-open", null,
    "The assessment before is not countersigned yet.", "Finish that one first.");
