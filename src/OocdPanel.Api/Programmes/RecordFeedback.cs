using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="From">child or parent-carer: once each.</param>
/// <param name="Marks">Of the questions that the area’s policy lists, on its scale.</param>
/// <param name="Words">What they said beside the marks.</param>
public sealed record RecordFeedbackRequest(string? From, DateOnly? On, IReadOnlyList<MarkRequest>? Marks, string? Words) : Request;

/// <param name="Question">A code of the area’s policy, such as listened-to.</param>
/// <param name="Mark">From 1 to the highest of the area’s scale.</param>
public sealed record MarkRequest(string? Question, int? Mark);

public sealed class RecordFeedbackValidator : RequestValidator<RecordFeedbackRequest>
{
    public RecordFeedbackValidator()
    {
        RuleFor(r => r.From).Required("Say who gave the feedback").OneOf(RecordFeedback.Who);
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day on which they gave it");
        RuleForEach(r => r.Marks).NotNull().WithMessage("Enter the mark").ChildRules(mark =>
        {
            mark.RuleFor(m => m.Question).Required("Say which question").ShortText();
            mark.RuleFor(m => m.Mark).NotNull().WithMessage("Enter the mark");
        });
        RuleFor(r => r.Words).LongText();
    }
}

public sealed class RecordFeedbackSlice : ProgrammeSlice<RecordFeedbackRequest>
{
    public override string Name => "record-feedback";

    public override IValidator<RecordFeedbackRequest> Validator { get; } = new RecordFeedbackValidator();

    public override Refusal? TooEarly(Act act, Work work) => Earliest.OnCase(act, work);

    public override Outcome<Change> Decide(RecordFeedbackRequest request, Act act, Work work) =>
        RecordFeedback.Decide(
            new RecordFeedback(request.From!, request.On!.Value, [.. (request.Marks ?? []).Select(mark => new FeedbackMark(mark.Question!, mark.Mark!.Value))], request.Words),
            act, work.Programme, work.Case, work.Reference).On(happened => Change.To(work.Programme.Id, happened));
}
