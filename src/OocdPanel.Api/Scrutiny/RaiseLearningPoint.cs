using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Area">Whose people are to learn from it: an area of the exercise, or one that came before or after it.</param>
/// <param name="Role">Who of them is to answer.</param>
/// <param name="Agency">The agency they come from, where the role is one that several send.</param>
/// <param name="What">What is to be learned. It names nobody.</param>
/// <param name="Due">By when it is to be answered.</param>
public sealed record RaiseLearningPointRequest(string? Area, string? Role, string? Agency, string? What, DateOnly? Due) : Request;

public sealed class RaiseLearningPointValidator : RequestValidator<RaiseLearningPointRequest>
{
    public RaiseLearningPointValidator()
    {
        RuleFor(r => r.Area).Required("Choose the area").ShortText();
        RuleFor(r => r.Role).Required("Say who is to answer it").OneOf(Learners.Roles);
        RuleFor(r => r.Agency).ShortText();
        RuleFor(r => r.What).Required("Say what is to be learned").LongText();
        RuleFor(r => r.Due).NotNull().WithMessage("Enter the day by which it is to be answered");
    }
}

public sealed class RaiseLearningPointSlice : ReviewSlice<RaiseLearningPointRequest>
{
    public override string Name => "raise-learning-point";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyLead];

    public override IValidator<RaiseLearningPointRequest> Validator { get; } = new RaiseLearningPointValidator();

    public override Outcome<Change> Decide(RaiseLearningPointRequest request, Act act, Work work) =>
        RaiseLearningPoint.Decide(
            new RaiseLearningPoint(new(request.Area!), request.Role!, string.IsNullOrWhiteSpace(request.Agency) ? null : new AgencyCode(request.Agency), request.What!, request.Due!.Value),
            act, work.Review, work.Exercise, work.Reference).On(happened => Change.To(work.Review.Id, happened));
}
