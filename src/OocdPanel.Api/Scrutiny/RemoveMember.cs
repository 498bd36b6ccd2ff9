using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

public sealed record RemoveMemberRequest(string? User) : Request;

public sealed class RemoveMemberValidator : RequestValidator<RemoveMemberRequest>
{
    public RemoveMemberValidator() => RuleFor(r => r.User).Required("Enter the member").ShortText();
}

public sealed class RemoveMemberSlice : ExerciseSlice<RemoveMemberRequest>
{
    public override string Name => "remove-member";

    public override IValidator<RemoveMemberRequest> Validator { get; } = new RemoveMemberValidator();

    public override Outcome<Change> Decide(RemoveMemberRequest request, Act act, Work work) =>
        RemoveMember.Decide(new RemoveMember(new UserId(request.User!.Trim())), work.Exercise).On(happened => Change.To(work.Exercise.Id, happened));
}
