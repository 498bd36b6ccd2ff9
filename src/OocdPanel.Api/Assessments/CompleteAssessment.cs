using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

public sealed class CompleteAssessmentSlice : CaseSlice<NothingToSay>
{
    public override string Name => "complete-assessment";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    protected override Outcome<CaseEvent> DecideCase(NothingToSay request, Act act, Work work) =>
        CompleteAssessment.Decide(new CompleteAssessment(), act, work.Case);
}
