using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>One section of the assessment; the sections come in the form’s order, and one that is written can be written again until the assessment is complete.</summary>
public sealed record WriteSection(string Section, string Text)
{
    public static Outcome<CaseEvent> Decide(WriteSection command, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed :
        !@case.Assessment.InOrder.Contains(command.Section) ? new UnknownCode("section", command.Section, "section") :
        @case.Assessment is { Form: not null, Consents.IsEmpty: true } ? new ConsentNotAsked() :
        @case.Assessment.Written.Contains(command.Section) || @case.Assessment.Next == command.Section
            ? new AssessmentSectionWritten(command.Section, command.Text, act.By)
            : new SectionOutOfOrder(command.Section, @case.Assessment.Next!);
}

public sealed record SectionOutOfOrder(string Section, string Next) : Conflict("section-out-of-order", null,
    $"The section ‘{Section}’ comes after ‘{Next}’, which is not written yet.", $"Write the section ‘{Next}’ first.", "section");
