using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>A member is in the room, or has left it.</summary>
public sealed record RecordAttendance(UserId Member, bool Present)
{
    public static Outcome<PanelEvent> Decide(RecordAttendance command, Act act, Panel panel, ReferenceData reference) =>
        panel.Closed ? new PanelIsClosed() :
        act.OccurredOn < panel.On ? new NotTheDay(panel.On) :
        !panel.Members.ContainsKey(command.Member) ? new NotAMember(command.Member) :
        panel.Present.Contains(command.Member) == command.Present ? new AttendanceUnchanged(command.Member) :
        command.Present && panel.TrainedOn(command.Member) is null && reference.PolicyOf(panel.Area, panel.On).MustBeTrained.Contains(panel.Members[command.Member])
            ? new NotTrained(command.Member) :
        new AttendanceRecorded(command.Member, command.Present);
}

public sealed record NotAMember(UserId Member) : Refusal("not-a-member", null,
    $"{Member} is not a member of this meeting.", "Choose somebody from the list of members.", "member");

public sealed record AttendanceUnchanged(UserId Member) : Conflict("attendance-unchanged", null,
    $"The attendance of {Member} is recorded so already.", "Nothing needs doing.", "member");

public sealed record NotTrained(UserId Member) : Conflict("not-trained", "R10",
    $"{Member} has not been trained for panels, which the area’s policy asks of members of their agency.",
    "Let them listen only; or invite them again with the day of their training, if they have had it.", "member");
