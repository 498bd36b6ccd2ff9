using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Section">A section of the form that the assessment was begun under, in the form’s order.</param>
public sealed record WriteSectionRequest(string? Section, string? Text) : Request;

public sealed class WriteSectionValidator : RequestValidator<WriteSectionRequest>
{
    public WriteSectionValidator()
    {
        RuleFor(r => r.Section).Required("Choose the section").ShortText();
        RuleFor(r => r.Text).Required("Enter what you found").LongText();
    }
}

public sealed class WriteSectionSlice : CaseSlice<WriteSectionRequest>
{
    public override string Name => "write-section";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<WriteSectionRequest> Validator { get; } = new WriteSectionValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(WriteSectionRequest request, Act act, Work work) =>
        WriteSection.Decide(new WriteSection(request.Section!, request.Text!), act, work.Case);
}
