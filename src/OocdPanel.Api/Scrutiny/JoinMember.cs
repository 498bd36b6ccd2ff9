using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Scrutiny;

/// <param name="User">The user id of whoever is to review.</param>
/// <param name="Body">Whom they come from: magistrates, cps, community …</param>
/// <param name="TrainedOn">When they were trained for scrutiny, where they were.</param>
public sealed record JoinMemberRequest(string? User, string? Body, DateOnly? TrainedOn) : Request;

public sealed class JoinMemberValidator : RequestValidator<JoinMemberRequest>
{
    public JoinMemberValidator()
    {
        RuleFor(r => r.User).Required("Enter the member").ShortText();
        RuleFor(r => r.User).UserId();
        RuleFor(r => r.Body).Required("Choose whom the member comes from").ShortText();
    }
}

public sealed class JoinMemberSlice : ExerciseSlice<JoinMemberRequest>
{
    public override string Name => "join-member";

    public override IValidator<JoinMemberRequest> Validator { get; } = new JoinMemberValidator();

    public override IReadOnlyList<Query> Queries(JoinMemberRequest request, ServiceKeys keys, Work work) => [CaseUnderReview.Staff(staff => work.Staff = staff)];

    public override Outcome<Change> Decide(JoinMemberRequest request, Act act, Work work) =>
        JoinMember.Decide(new JoinMember(new ScrutinyMember(new UserId(request.User!.Trim()), request.Body!, request.TrainedOn)), act, work.Exercise, [.. work.Staff.Select(known => known.User)])
            .On(happened => Change.To(work.Exercise.Id, happened));
}
