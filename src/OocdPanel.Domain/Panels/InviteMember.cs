using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>Somebody joins a meeting that was called already; or a member is invited again, with the training they have had since.</summary>
public sealed record InviteMember(PanelMember Member)
{
    public static Outcome<PanelEvent> Decide(InviteMember command, Act act, Panel panel, ReferenceData reference) =>
        panel.Closed ? new PanelIsClosed() :
        reference.Agencies.InForce(command.Member.Agency, panel.On) is null ? new UnknownCode("agency", command.Member.Agency.Value, "agency") :
        panel.Members.TryGetValue(command.Member.User, out var agency) && agency != command.Member.Agency ? new SitsForAnother(command.Member.User, agency) :
        command.Member.TrainedOn > act.OccurredOn ? new InTheFuture("The day of the training") with { Field = "trainedOn" } :
        panel.Members.ContainsKey(command.Member.User) && panel.TrainedOn(command.Member.User) == command.Member.TrainedOn ? new InvitedAlready(command.Member.User) :
        new MemberInvited(command.Member);
}

public sealed record SitsForAnother(UserId Member, AgencyCode Agency) : Refusal("sits-for-another", null,
    $"{Member} sits at this meeting for {Agency} already.", "A member sits for one agency.", "agency");

public sealed record InvitedAlready(UserId Member) : Conflict("invited-already", null,
    $"{Member} is a member of this meeting already.", "Nothing needs doing.", "user");
