using System.Collections.Immutable;
using System.Diagnostics;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>One meeting, as far as later decisions need it.</summary>
public sealed record Panel(PanelId Id)
{
    public AreaCode Area { get; init; }
    public DateOnly On { get; init; }
    public UserId Chair { get; init; }
    public ImmutableDictionary<UserId, AgencyCode> Members { get; init; } = ImmutableDictionary<UserId, AgencyCode>.Empty;
    public ImmutableHashSet<UserId> Present { get; init; } = [];
    public ImmutableDictionary<CaseId, Pack> Packs { get; init; } = ImmutableDictionary<CaseId, Pack>.Empty;

    /// <summary>The agenda, in the order of listing.</summary>
    public ImmutableArray<CaseId> Agenda { get; init; } = [];

    public ImmutableDictionary<CaseId, DisposalCode> Decided { get; init; } = ImmutableDictionary<CaseId, DisposalCode>.Empty;
    public bool Opened { get; init; }
    public bool Closed { get; init; }

    /// <summary>The agencies in the room.</summary>
    public ImmutableHashSet<AgencyCode> Agencies => [.. Present.Select(member => Members[member])];

    /// <summary>Items on the agenda that were not decided.</summary>
    public IEnumerable<CaseId> OpenItems => Agenda.Where(item => !Decided.ContainsKey(item));

    public static Panel Evolve(Panel panel, PanelEvent happened) => happened switch
    {
        PanelConvened e => panel with
        {
            Area = e.Area,
            On = e.On,
            Chair = e.Chair,
            Members = e.Members.ToImmutableDictionary(member => member.User, member => member.Agency),
        },
        ItemListed e => panel with { Agenda = panel.Agenda.Add(e.Case), Packs = panel.Packs.SetItem(e.Case, e.Pack) },
        ItemWithdrawn e => panel with { Agenda = panel.Agenda.Remove(e.Case), Packs = panel.Packs.Remove(e.Case) },
        PackRefreshed e => panel with { Packs = panel.Packs.SetItem(e.Case, e.Pack) },
        AttendanceRecorded { Present: true } e => panel with { Present = panel.Present.Add(e.Member) },
        AttendanceRecorded e => panel with { Present = panel.Present.Remove(e.Member) },
        PanelOpened => panel with { Opened = true },
        ItemDecided e => panel with { Decided = panel.Decided.SetItem(e.Case, e.Decision.Disposal) },
        PanelClosed => panel with { Closed = true },
        _ => throw new UnreachableException($"A panel does not know what to do with {happened.GetType().Name}."),
    };
}
