using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Corrects">The number of the finding that stands.</param>
/// <param name="Because">What was wrong with it.</param>
/// <param name="Finding">appropriate, appropriate-with-observations, inappropriate or not-agreed.</param>
/// <param name="Answers">The panel’s, one to each of the questions in force.</param>
/// <param name="Reasons">Why the panel finds this.</param>
/// <param name="Agreed">How many of the members who recorded a view agree.</param>
/// <param name="FewViewsBecause">Why it is found before enough members recorded their own view.</param>
public sealed record CorrectFindingRequest(
    int? Corrects, string? Because, string? Finding, IReadOnlyList<AnswerRequest>? Answers, string? Reasons, int? Agreed, string? FewViewsBecause) : Request;

public sealed class CorrectFindingValidator : RequestValidator<CorrectFindingRequest>
{
    public CorrectFindingValidator()
    {
        RuleFor(r => r.Corrects).NotNull().WithMessage("Say which finding is corrected");
        RuleFor(r => r.Because).Required("Say what was wrong with it").LongText();
        RuleFor(r => r.Finding).Required("Say what the panel finds").OneOf(Findings.Codes);
        this.Answers(r => r.Answers);
        RuleFor(r => r.Reasons).Required("Say why the panel finds this").LongText();
        RuleFor(r => r.Agreed).NotNull().WithMessage("Say how many members agree").InclusiveBetween(0, 99).WithMessage("Give a number from 0 to 99");
        RuleFor(r => r.FewViewsBecause).LongText();
    }
}

public sealed class CorrectFindingSlice : ReviewSlice<CorrectFindingRequest>
{
    public override string Name => "correct-finding";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyLead];

    public override bool NeedsVersion => true;

    public override IValidator<CorrectFindingRequest> Validator { get; } = new CorrectFindingValidator();

    public override Outcome<Change> Decide(CorrectFindingRequest request, Act act, Work work) =>
        CorrectFinding.Decide(
            new CorrectFinding(request.Corrects!.Value, request.Because!, new(request.Finding!, request.Answers.Given(), request.Reasons!, request.Agreed!.Value, request.FewViewsBecause)),
            act, work.Review, work.Exercise, Reviewed.Of(work), work.Acted, work.Reference).On(happened => Change.To(work.Review.Id, happened));
}
