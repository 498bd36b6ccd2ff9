using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Number">Of the drawn case that cannot be reviewed.</param>
public sealed record ReplaceCaseRequest(int? Number, string? Why) : Request;

public sealed class ReplaceCaseValidator : RequestValidator<ReplaceCaseRequest>
{
    public ReplaceCaseValidator()
    {
        RuleFor(r => r.Number).NotNull().WithMessage("Enter the number of the case");
        RuleFor(r => r.Why).Required("Enter why the case cannot be reviewed").LongText();
    }
}

public sealed class ReplaceCaseSlice : ExerciseSlice<ReplaceCaseRequest>
{
    public override string Name => "replace-case";

    public override bool NeedsVersion => true;

    public override string? Related => ExerciseList.Reviews;

    public override IValidator<ReplaceCaseRequest> Validator { get; } = new ReplaceCaseValidator();

    public override Outcome<Change> Decide(ReplaceCaseRequest request, Act act, Work work) =>
        ReplaceCase.Decide(new ReplaceCase(request.Number!.Value, request.Why!.Trim(), new ReviewId(work.New("review"))), work.Exercise, work.Reviews);
}
