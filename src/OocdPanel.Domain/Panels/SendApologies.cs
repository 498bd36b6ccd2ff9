using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>A member cannot come and says so, or the chair says it for them.</summary>
public sealed record SendApologies(UserId Member)
{
    public static Outcome<PanelEvent> Decide(SendApologies command, Act act, Panel panel) =>
        panel.Closed ? new PanelIsClosed() :
        !panel.Members.ContainsKey(command.Member) ? new NotAMember(command.Member) :
        act.By != panel.Chair && act.By != command.Member ? new NotYourApologies() :
        panel.Present.Contains(command.Member) ? new MemberIsPresent(command.Member) :
        panel.Apologies.Contains(command.Member) ? new ApologiesAreSent(command.Member) :
        new ApologiesSent(command.Member);
}

public sealed record NotYourApologies() : Refusal("not-your-apologies", null,
    "Members send apologies for themselves; for somebody else, the chair does.", "Choose yourself, or ask the chair.", "member");

public sealed record MemberIsPresent(UserId Member) : Conflict("member-is-present", null,
    $"{Member} is recorded as present.", "Record that they are not, where that is a mistake.", "member");

public sealed record ApologiesAreSent(UserId Member) : Conflict("apologies-are-sent", null,
    $"Apologies of {Member} are recorded already.", "Nothing needs doing.", "member");
