using System.Collections.Immutable;

namespace OocdPanel.Domain.Reference;

/// <summary>One section of a form of assessment.</summary>
/// <param name="Form">The form’s code, such as pdat.</param>
/// <param name="FormName">The form as a page names it.</param>
/// <param name="Position">From 1: the order in which sections are written.</param>
/// <param name="Section">Its code; the same code in two forms is the same subject.</param>
/// <param name="Title">As a page shows it.</param>
/// <param name="Prompt">What the section asks for.</param>
/// <param name="Valid">When assessments are begun under it.</param>
public sealed record AssessmentFormSection(
    string Form, string FormName, int Position, string Section, string Title, string Prompt, Validity Valid) : IDated<(string, string)>
{
    (string, string) IDated<(string, string)>.Key => (Form, Section);
}

/// <summary>The form that assessments are begun under on a day.</summary>
public sealed record AssessmentForm(string Code, string Name, ImmutableArray<AssessmentFormSection> Sections);
