using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>What happens at one meeting of a joint decision-making panel: the vocabulary of the panel stream.</summary>
public abstract record PanelEvent;

/// <summary>Somebody who sits on the panel for an agency.</summary>
/// <param name="TrainedOn">When they were trained for panels; null where that is not known.</param>
public sealed record PanelMember([property: Withheld] UserId User, AgencyCode Agency, [property: Withheld] DateOnly? TrainedOn = null);

/// <summary>What the panel has in front of it: case and child as they stood at these versions.</summary>
public sealed record Pack(int Number, long CaseVersion, long ChildVersion);

/// <summary>An item and the time of day, in England and Wales, at which it is to be heard; null where none is set.</summary>
public sealed record AgendaPlace(CaseId Case, [property: Withheld] TimeOnly? At);

[Stored("panel.convened.v2")]
public sealed record PanelConvened(
    AreaCode Area,
    [Withheld] DateOnly On,
    [Withheld] UserId Chair,
    IReadOnlyList<PanelMember> Members) : PanelEvent;

/// <summary>When on its day the meeting starts, and where it is held: the whole of it, in place of what was said before.</summary>
/// <param name="StartsAt">The time of day in England and Wales; null where none is set.</param>
/// <param name="Place">A room, or “online” with the link; null where none is said.</param>
/// <param name="Why">Why it changes; null where it was said when the meeting was called.</param>
[Stored("panel.meeting-arranged.v1")]
public sealed record MeetingArranged([Withheld] TimeOnly? StartsAt, [Withheld] string? Place, [Withheld] string? Why) : PanelEvent;

/// <summary>Somebody joins the meeting, or what is known of a member’s training changes.</summary>
[Stored("panel.member-invited.v1")]
public sealed record MemberInvited(PanelMember Member) : PanelEvent;

[Stored("panel.apologies-sent.v1")]
public sealed record ApologiesSent([Withheld] UserId Member) : PanelEvent;

[Stored("panel.item-listed.v1")]
public sealed record ItemListed(CaseId Case, Pack Pack) : PanelEvent;

/// <summary>The referral was withdrawn, so the case is off the agenda and its pack closed.</summary>
[Stored("panel.item-withdrawn.v1")]
public sealed record ItemWithdrawn(CaseId Case) : PanelEvent;

/// <summary>The case is off the agenda before the meeting began, and its pack closed.</summary>
[Stored("panel.item-taken-off.v1")]
public sealed record ItemTakenOff(CaseId Case, [PersonalData] string Why) : PanelEvent;

/// <summary>The whole agenda, in the order in which it is to be heard.</summary>
[Stored("panel.agenda-ordered.v1")]
public sealed record AgendaOrdered(IReadOnlyList<AgendaPlace> Items) : PanelEvent;

[Stored("panel.pack-refreshed.v1")]
public sealed record PackRefreshed(CaseId Case, Pack Pack) : PanelEvent;

[Stored("panel.attendance-recorded.v1")]
public sealed record AttendanceRecorded([Withheld] UserId Member, bool Present) : PanelEvent;

[Stored("panel.opened.v1")]
public sealed record PanelOpened : PanelEvent;

/// <summary>R27: the member takes no part in the item.</summary>
[Stored("panel.conflict-declared.v1")]
public sealed record ConflictDeclared(CaseId Case, [Withheld] UserId Member, [PersonalData] string Why) : PanelEvent;

[Stored("panel.conflict-withdrawn.v1")]
public sealed record ConflictWithdrawn(CaseId Case, [Withheld] UserId Member) : PanelEvent;

/// <summary>The item waits for something, and is listed again at another meeting.</summary>
[Stored("panel.item-deferred.v1")]
public sealed record ItemDeferred(CaseId Case, [PersonalData] string Awaited, [PersonalData] string From, [Withheld] DateOnly Until) : PanelEvent;

[Stored("panel.view-recorded.v1")]
public sealed record ViewRecorded(CaseId Case, [Withheld] UserId Member, AgencyCode Agency, string Kind, [PersonalData] string Words) : PanelEvent;

[Stored("panel.item-decided.v2")]
public sealed record ItemDecided(CaseId Case, PanelDecision Decision) : PanelEvent;

/// <summary>R10: the meeting heard what was decided urgently outside one.</summary>
/// <param name="Ratified">False where the meeting does not stand behind the decision.</param>
[Stored("panel.item-ratified.v1")]
public sealed record ItemRatified(CaseId Case, bool Ratified, [PersonalData] string Why) : PanelEvent;

[Stored("panel.closed.v1")]
public sealed record PanelClosed(IReadOnlyList<CaseId> CarriedOver) : PanelEvent;

/// <summary>The meeting does not take place.</summary>
[Stored("panel.cancelled.v1")]
public sealed record PanelCancelled([PersonalData] string Why) : PanelEvent;

/// <summary>Something in the minutes was not so. It is noted beside them: what was recorded stays.</summary>
/// <param name="Case">The item that it is about; null where it is about the meeting as a whole.</param>
[Stored("panel.minutes-corrected.v1")]
public sealed record MinutesCorrected(CaseId? Case, [PersonalData] string Words) : PanelEvent;

/// <summary>The minutes, with the corrections noted until then, are what happened.</summary>
[Stored("panel.minutes-agreed.v1")]
public sealed record MinutesAgreed : PanelEvent;
