using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>The practitioner begins the assessment, under the form in force that day; the case keeps the form.</summary>
public sealed record BeginAssessment
{
    public static Outcome<CaseEvent> Decide(BeginAssessment _, Act act, Case @case, ReferenceData reference) =>
        WritingGate.NotOpen(@case) ? new NotAtThatStage(@case.Stage, Stage.BeingAssessed) :
        @case.Assessment.Form is not null ? new AssessmentBegunAlready() :
        reference.AssessmentFormInForce(act.OccurredOn) is not { } form ? new NoFormInForce(act.OccurredOn) :
        new AssessmentBegun(form.Code, form.Name, SectionsOf(form), act.By);

    internal static FormSection[] SectionsOf(AssessmentForm form) => [.. form.Sections.Select(section => new FormSection(section.Section, section.Title))];
}

public sealed record AssessmentBegunAlready() : Conflict("assessment-begun-already", null,
    "The assessment has been begun already.", "Go on with it.");

public sealed record NoFormInForce(DateOnly On) : Refusal("no-form-in-force", "R23",
    $"No form of assessment is in force on {On:d MMMM yyyy}.", "Ask an administrator to load one.");
