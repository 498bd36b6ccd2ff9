using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>A manager other than the assessor signs the assessment, or sends it back with a reason.</summary>
/// <param name="Accepted">False sends it back.</param>
public sealed record CountersignAssessment(bool Accepted, string? Comment)
{
    public static Outcome<CaseEvent> Decide(CountersignAssessment command, Act act, Case @case) =>
        WritingGate.NothingToSign(@case) is { } nothing ? nothing :
        @case.Assessment.Assessors.Contains(act.By) ? new SamePersonTwice("made the assessment", "countersign it") :
        command.Accepted ? new AssessmentCountersigned(act.By, command.Comment) :
        string.IsNullOrWhiteSpace(command.Comment) ? new FieldMissing("comment", "Say why the assessment is sent back.") :
        new AssessmentSentBack(act.By, command.Comment);
}
