using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>What happens at one meeting of a joint decision-making panel: the vocabulary of the panel stream.</summary>
public abstract record PanelEvent;

/// <summary>Somebody who sits on the panel for an agency.</summary>
public sealed record PanelMember([property: Withheld] UserId User, AgencyCode Agency);

/// <summary>What the panel has in front of it: case and child as they stood at these versions.</summary>
public sealed record Pack(int Number, long CaseVersion, long ChildVersion);

[Stored("panel.convened.v1")]
public sealed record PanelConvened(
    AreaCode Area,
    [Withheld] DateOnly On,
    [Withheld] UserId Chair,
    IReadOnlyList<PanelMember> Members) : PanelEvent;

[Stored("panel.item-listed.v1")]
public sealed record ItemListed(CaseId Case, Pack Pack) : PanelEvent;

/// <summary>The referral was withdrawn, so the case is off the agenda and its pack closed.</summary>
[Stored("panel.item-withdrawn.v1")]
public sealed record ItemWithdrawn(CaseId Case) : PanelEvent;

[Stored("panel.pack-refreshed.v1")]
public sealed record PackRefreshed(CaseId Case, Pack Pack) : PanelEvent;

[Stored("panel.attendance-recorded.v1")]
public sealed record AttendanceRecorded([Withheld] UserId Member, bool Present) : PanelEvent;

[Stored("panel.opened.v1")]
public sealed record PanelOpened : PanelEvent;

[Stored("panel.item-decided.v1")]
public sealed record ItemDecided(CaseId Case, PanelDecision Decision) : PanelEvent;

[Stored("panel.closed.v1")]
public sealed record PanelClosed(IReadOnlyList<CaseId> CarriedOver) : PanelEvent;
