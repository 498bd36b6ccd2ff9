using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <summary>It moves the case: backdated before allocation, it could choose another form.</summary>
public sealed class BeginAssessmentSlice : CaseSlice<NothingToSay>
{
    public override string Name => "begin-assessment";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    protected override Outcome<CaseEvent> DecideCase(NothingToSay request, Act act, Work work) =>
        BeginAssessment.Decide(new BeginAssessment(), act, work.Case, work.Reference);
}
