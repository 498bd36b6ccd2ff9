using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Summary">What the exercise found as a whole, for its report.</param>
/// <param name="UnfinishedBecause">Why drawn cases are left without a finding, where any are.</param>
public sealed record CloseExerciseRequest(string? Summary, string? UnfinishedBecause) : Request;

public sealed class CloseExerciseValidator : RequestValidator<CloseExerciseRequest>
{
    public CloseExerciseValidator()
    {
        RuleFor(r => r.Summary).Required("Enter what the exercise found as a whole").LongText();
        RuleFor(r => r.UnfinishedBecause).LongText();
    }
}

public sealed class CloseExerciseSlice : ExerciseSlice<CloseExerciseRequest>
{
    public override string Name => "close-exercise";

    public override bool NeedsVersion => true;

    public override string? Related => ExerciseList.Reviews;

    public override IValidator<CloseExerciseRequest> Validator { get; } = new CloseExerciseValidator();

    public override Outcome<Change> Decide(CloseExerciseRequest request, Act act, Work work) =>
        CloseExercise.Decide(new CloseExercise(request.Summary!.Trim(), request.UnfinishedBecause?.Trim()), work.Exercise, work.Reviews)
            .On(happened => Change.To(work.Exercise.Id, happened));
}
