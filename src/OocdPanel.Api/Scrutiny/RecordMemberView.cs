using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Finding">appropriate, appropriate-with-observations or inappropriate.</param>
/// <param name="Answers">One to each of the questions in force.</param>
/// <param name="Words">Why, in your own words.</param>
public sealed record RecordMemberViewRequest(string? Finding, IReadOnlyList<AnswerRequest>? Answers, string? Words) : Request;

public sealed class RecordMemberViewValidator : RequestValidator<RecordMemberViewRequest>
{
    public RecordMemberViewValidator()
    {
        RuleFor(r => r.Finding).Required("Say what you find").OneOf(RecordMemberView.Possible);
        this.Answers(r => r.Answers);
        RuleFor(r => r.Words).Required("Say why you find this").LongText();
    }
}

public sealed class RecordMemberViewSlice : ReviewSlice<RecordMemberViewRequest>
{
    public override string Name => "record-member-view";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyMember];

    public override IValidator<RecordMemberViewRequest> Validator { get; } = new RecordMemberViewValidator();

    public override Outcome<Change> Decide(RecordMemberViewRequest request, Act act, Work work) =>
        RecordMemberView.Decide(new RecordMemberView(request.Finding!, request.Answers.Given(), request.Words!), act, work.Review, work.Exercise, work.Acted, work.Reference)
            .On(happened => Change.To(work.Review.Id, happened));
}
