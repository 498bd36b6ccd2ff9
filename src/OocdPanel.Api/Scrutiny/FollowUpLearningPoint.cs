using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Number">Of the learning point on this review.</param>
/// <param name="Done">What was to be learned is done.</param>
/// <param name="Words">How that is known, or what is still missing.</param>
public sealed record FollowUpLearningPointRequest(int? Number, bool? Done, string? Words) : Request;

public sealed class FollowUpLearningPointValidator : RequestValidator<FollowUpLearningPointRequest>
{
    public FollowUpLearningPointValidator()
    {
        RuleFor(r => r.Number).NotNull().WithMessage("Say which learning point");
        RuleFor(r => r.Done).NotNull().WithMessage("Say whether it is done");
        RuleFor(r => r.Words).Required("Say how that is known, or what is still missing").LongText();
    }
}

public sealed class FollowUpLearningPointSlice : ReviewSlice<FollowUpLearningPointRequest>
{
    public override string Name => "follow-up-learning-point";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyLead];

    public override IValidator<FollowUpLearningPointRequest> Validator { get; } = new FollowUpLearningPointValidator();

    public override Outcome<Change> Decide(FollowUpLearningPointRequest request, Act act, Work work) =>
        FollowUpLearningPoint.Decide(new FollowUpLearningPoint(request.Number!.Value, request.Done!.Value, request.Words!), act, work.Review).On(happened => Change.To(work.Review.Id, happened));
}
