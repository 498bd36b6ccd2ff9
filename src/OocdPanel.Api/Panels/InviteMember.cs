using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="User">The user id of whoever is invited.</param>
/// <param name="TrainedOn">When they were trained for panels, where they were.</param>
public sealed record InviteMemberRequest(string? User, string? Agency, DateOnly? TrainedOn) : Request;

public sealed class InviteMemberValidator : RequestValidator<InviteMemberRequest>
{
    public InviteMemberValidator()
    {
        RuleFor(r => r.User).Required("Enter the member").ShortText();
        RuleFor(r => r.Agency).Required("Choose the member’s agency").ShortText();
    }
}

public sealed class InviteMemberSlice : PanelSlice<InviteMemberRequest>
{
    public override string Name => "invite-member";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<InviteMemberRequest> Validator { get; } = new InviteMemberValidator();

    public override Outcome<Change> Decide(InviteMemberRequest request, Act act, Work work) =>
        InviteMember.Decide(new InviteMember(new PanelMember(new UserId(request.User!.Trim()), new AgencyCode(request.Agency!), request.TrainedOn)), act, work.Panel, work.Reference)
            .On(happened => Change.To(work.Panel.Id, happened));
}
