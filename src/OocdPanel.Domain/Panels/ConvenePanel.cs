using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>A meeting is called for an area, on a day, with its members by agency; whoever calls it is in the chair.</summary>
/// <param name="StartsAt">The time of day; null where it is not set yet.</param>
/// <param name="Place">Null where it is not known yet.</param>
public sealed record ConvenePanel(AreaCode Area, DateOnly On, IReadOnlyList<PanelMember> Members, TimeOnly? StartsAt = null, string? Place = null)
{
    public static Outcome<PanelEvent> Decide(ConvenePanel command, Act act, ReferenceData reference) =>
        !reference.Areas.Find(command.Area, command.On).Found ? new UnknownCode("area", command.Area.Value, "area") :
        command.On < act.OccurredOn ? new PanelInThePast() :
        command.Members.FirstOrDefault(member => reference.Agencies.InForce(member.Agency, command.On) is null) is { } stray
            ? new UnknownCode("agency", stray.Agency.Value, "members") :
        command.Members.GroupBy(member => member.User).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? new MemberTwice(twice.Key) :
        command.Members.Any(member => member.TrainedOn > act.OccurredOn) ? new InTheFuture("The day of the training") with { Field = "members" } :
        new PanelEvent[] { new PanelConvened(command.Area, command.On, act.By, [.. command.Members.Select(member => Known(member, command, reference))]) }
            .Concat(command.StartsAt is null && command.Place is null ? [] : [new MeetingArranged(command.StartsAt, command.Place, null)])
            .ToArray();

    /// <summary>What is known of a standing member’s training need not be said again.</summary>
    private static PanelMember Known(PanelMember member, ConvenePanel command, ReferenceData reference) =>
        member.TrainedOn is null && reference.StandingMembers.InForce((command.Area, member.User), command.On) is { } standing && standing.Agency == member.Agency
            ? standing.Seat
            : member;
}

public sealed record BeforeTheMeetingWasCalled() : Refusal("before-the-meeting-was-called", null,
    "The time given is before the meeting was called.", "Check the time, or leave it out to mean now.", "occurredAt");

public sealed record PanelInThePast() : Refusal("panel-in-the-past", null,
    "The meeting is on a day that has passed.", "Give today or a later day.", "on");

public sealed record MemberTwice(UserId Member) : Refusal("member-twice", null,
    $"{Member} is listed more than once.", "List each member once, for one agency.", "members");
