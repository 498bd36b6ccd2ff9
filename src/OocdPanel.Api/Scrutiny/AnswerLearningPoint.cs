using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Number">Of the learning point on this review.</param>
/// <param name="Words">What is done about it; where it is not accepted, why not.</param>
public sealed record AnswerLearningPointRequest(int? Number, bool? Accepted, string? Words) : Request;

public sealed class AnswerLearningPointValidator : RequestValidator<AnswerLearningPointRequest>
{
    public AnswerLearningPointValidator()
    {
        RuleFor(r => r.Number).NotNull().WithMessage("Say which learning point");
        RuleFor(r => r.Accepted).NotNull().WithMessage("Say whether you accept it");
        RuleFor(r => r.Words).Required("Say what is done about it, or why you do not accept it").LongText();
    }
}

public sealed class AnswerLearningPointSlice : ReviewSlice<AnswerLearningPointRequest>
{
    public override string Name => "answer-learning-point";

    public override IReadOnlyList<string> Roles => Learners.Roles;

    public override IValidator<AnswerLearningPointRequest> Validator { get; } = new AnswerLearningPointValidator();

    /// <summary>Whoever a learning point of the review was put to.</summary>
    public override bool Reaches(string role, Work work) => PutTo(role, work).Any();

    public override Outcome<Change> Decide(AnswerLearningPointRequest request, Act act, Work work) =>
        PutTo(act.Role, work).Contains(request.Number!.Value)
            ? AnswerLearningPoint.Decide(new AnswerLearningPoint(request.Number!.Value, request.Accepted!.Value, request.Words!), act, work.Review).On(happened => Change.To(work.Review.Id, happened))
            : new NoSuchLearningPoint();

    private static IEnumerable<int> PutTo(string role, Work work)
    {
        var areas = work.Person.AreasOn(work.Reference, work.Today);
        return work.Review.LearningPoints.Values.Where(point => Learners.Is(point, role, work.Person.Agency, areas)).Select(point => point.Number);
    }
}
