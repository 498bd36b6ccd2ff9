using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="SafetyAndWellbeing">low, medium, high or very-high.</param>
/// <param name="RiskOfSeriousHarm">low, medium, high or very-high.</param>
/// <param name="LikelihoodOfReoffending">low, medium or high.</param>
/// <param name="Reasons">What the judgements rest on.</param>
public sealed record MakeJudgementsRequest(
    string? SafetyAndWellbeing, string? RiskOfSeriousHarm, string? LikelihoodOfReoffending, string? Reasons) : Request;

public sealed class MakeJudgementsValidator : RequestValidator<MakeJudgementsRequest>
{
    public MakeJudgementsValidator()
    {
        RuleFor(r => r.SafetyAndWellbeing).Required("Judge the child’s safety and wellbeing").OneOf(MakeJudgements.Levels);
        RuleFor(r => r.RiskOfSeriousHarm).Required("Judge the risk of serious harm to others").OneOf(MakeJudgements.Levels);
        RuleFor(r => r.LikelihoodOfReoffending).Required("Judge the likelihood of reoffending").OneOf(MakeJudgements.ReoffendingLevels);
        RuleFor(r => r.Reasons).Required("Say what the judgements rest on").LongText();
    }
}

public sealed class MakeJudgementsSlice : CaseSlice<MakeJudgementsRequest>
{
    public override string Name => "make-judgements";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<MakeJudgementsRequest> Validator { get; } = new MakeJudgementsValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(MakeJudgementsRequest request, Act act, Work work) =>
        MakeJudgements.Decide(
            new MakeJudgements(request.SafetyAndWellbeing!, request.RiskOfSeriousHarm!, request.LikelihoodOfReoffending!, request.Reasons!), act, work.Case);
}
