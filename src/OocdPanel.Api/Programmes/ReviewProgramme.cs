using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Progress">One entry for each target of the plan, in its order; empty where it has none.</param>
/// <param name="Words">What practitioner and child said of it.</param>
/// <param name="NextReview">Leave it out where this is the last.</param>
public sealed record ReviewProgrammeRequest(DateOnly? On, IReadOnlyList<TargetProgressRequest>? Progress, string? Words, DateOnly? NextReview) : Request;

/// <param name="Target">The place of the target in the plan, from 0.</param>
/// <param name="Progress">not-started, under-way, reached or not-reached.</param>
public sealed record TargetProgressRequest(int? Target, string? Progress, string? Words);

public sealed class ReviewProgrammeValidator : RequestValidator<ReviewProgrammeRequest>
{
    public ReviewProgrammeValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the review");
        RuleForEach(r => r.Progress).NotNull().WithMessage("Say how far the target has come").ChildRules(progress =>
        {
            progress.RuleFor(p => p.Target).NotNull().WithMessage("Say which target");
            progress.RuleFor(p => p.Progress).Required("Say how far the target has come").OneOf(ReviewProgramme.Steps);
            progress.RuleFor(p => p.Words).LongText();
        });
        RuleFor(r => r.Words).Required("Enter what was said of the programme").LongText();
    }
}

public sealed class ReviewProgrammeSlice : ProgrammeSlice<ReviewProgrammeRequest>
{
    public override string Name => "review-programme";

    public override IValidator<ReviewProgrammeRequest> Validator { get; } = new ReviewProgrammeValidator();

    public override Outcome<Change> Decide(ReviewProgrammeRequest request, Act act, Work work) =>
        ReviewProgramme.Decide(
            new ReviewProgramme(
                request.On!.Value, [.. (request.Progress ?? []).Select(progress => new TargetProgress(progress.Target!.Value, progress.Progress!, progress.Words))],
                request.Words!, request.NextReview),
            act, work.Programme).On(happened => Change.To(work.Programme.Id, happened));
}
