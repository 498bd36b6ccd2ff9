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

    /// <summary>The time of day at which it starts; null where none is set.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Null where none is said.</summary>
    public string? Place { get; init; }

    public ImmutableDictionary<UserId, AgencyCode> Members { get; init; } = ImmutableDictionary<UserId, AgencyCode>.Empty;

    /// <summary>When members were trained for panels; who is not here was not, as far as is known.</summary>
    public ImmutableDictionary<UserId, DateOnly?> Training { get; init; } = ImmutableDictionary<UserId, DateOnly?>.Empty;

    public ImmutableHashSet<UserId> Present { get; init; } = [];

    /// <summary>Who said that they cannot come, and did not come after all.</summary>
    public ImmutableHashSet<UserId> Apologies { get; init; } = [];

    /// <summary>Who takes no part in which item (R27).</summary>
    public ImmutableHashSet<(CaseId Item, UserId Member)> Conflicts { get; init; } = [];

    public ImmutableDictionary<CaseId, Pack> Packs { get; init; } = ImmutableDictionary<CaseId, Pack>.Empty;

    /// <summary>The agenda, in the order in which it is heard; what is listed later comes last.</summary>
    public ImmutableArray<CaseId> Agenda { get; init; } = [];

    /// <summary>The times of day at which items are to be heard.</summary>
    public ImmutableDictionary<CaseId, TimeOnly?> Times { get; init; } = ImmutableDictionary<CaseId, TimeOnly?>.Empty;

    public ImmutableHashSet<CaseId> Deferred { get; init; } = [];

    public ImmutableDictionary<CaseId, DisposalCode> Decided { get; init; } = ImmutableDictionary<CaseId, DisposalCode>.Empty;

    /// <summary>The urgent decisions that the meeting heard, ratified or not (R10).</summary>
    public ImmutableDictionary<CaseId, bool> Ratified { get; init; } = ImmutableDictionary<CaseId, bool>.Empty;

    public bool Opened { get; init; }
    /// <summary>It is over, or was cancelled: nothing more happens at it.</summary>
    public bool Closed { get; init; }

    public bool Cancelled { get; init; }

    /// <summary><c>convened</c>, <c>open</c>, <c>closed</c> or <c>cancelled</c>.</summary>
    public string State => Cancelled ? "cancelled" : Closed ? "closed" : Opened ? "open" : "convened";

    /// <summary>The minutes are agreed, and nothing was corrected since.</summary>
    public bool MinutesAgreed { get; init; }

    public DateOnly? TrainedOn(UserId member) => Training.GetValueOrDefault(member);

    public bool HasConflict(UserId member, CaseId item) => Conflicts.Contains((item, member));

    /// <summary>The item is on the agenda and nothing was done with it yet.</summary>
    public bool IsOpen(CaseId item) => OpenItems.Contains(item);

    /// <summary>R27: whoever has a conflict does not count to the item’s quorum.</summary>
    public ImmutableHashSet<AgencyCode> AgenciesFor(CaseId item) => [.. Present.Where(member => !HasConflict(member, item)).Select(member => Members[member])];

    /// <summary>R27: where the chair has a conflict, another chair who sits at the meeting, is present and has none decides the item.</summary>
    public bool StandsIn(UserId person, CaseId item) => HasConflict(Chair, item) && person != Chair && Present.Contains(person) && !HasConflict(person, item);

    /// <summary>The agencies in the room.</summary>
    public ImmutableHashSet<AgencyCode> Agencies => [.. Present.Select(member => Members[member])];

    /// <summary>Items on the agenda that were not heard.</summary>
    public IEnumerable<CaseId> OpenItems => Agenda.Where(item => !Decided.ContainsKey(item) && !Ratified.ContainsKey(item) && !Deferred.Contains(item));

    public static Panel Evolve(Panel panel, PanelEvent happened) => happened switch
    {
        PanelConvened e => panel with
        {
            Area = e.Area,
            On = e.On,
            Chair = e.Chair,
            Members = e.Members.ToImmutableDictionary(member => member.User, member => member.Agency),
            Training = e.Members.ToImmutableDictionary(member => member.User, member => member.TrainedOn),
        },
        MeetingArranged e => panel with { StartsAt = e.StartsAt, Place = e.Place },
        MemberInvited { Member: var member } => panel with
        {
            Members = panel.Members.SetItem(member.User, member.Agency),
            Training = panel.Training.SetItem(member.User, member.TrainedOn),
            Apologies = panel.Apologies.Remove(member.User),
        },
        ApologiesSent e => panel with { Apologies = panel.Apologies.Add(e.Member) },
        ConflictDeclared e => panel with { Conflicts = panel.Conflicts.Add((e.Case, e.Member)) },
        ConflictWithdrawn e => panel with { Conflicts = panel.Conflicts.Remove((e.Case, e.Member)) },
        ItemListed e => panel with { Agenda = panel.Agenda.Add(e.Case), Packs = panel.Packs.SetItem(e.Case, e.Pack) },
        ItemWithdrawn e => panel with { Agenda = panel.Agenda.Remove(e.Case), Packs = panel.Packs.Remove(e.Case) },
        ItemTakenOff e => panel with { Agenda = panel.Agenda.Remove(e.Case), Packs = panel.Packs.Remove(e.Case) },
        AgendaOrdered e => panel with { Agenda = [.. e.Items.Select(place => place.Case)], Times = e.Items.ToImmutableDictionary(place => place.Case, place => place.At) },
        PackRefreshed e => panel with { Packs = panel.Packs.SetItem(e.Case, e.Pack) },
        AttendanceRecorded { Present: true } e => panel with { Present = panel.Present.Add(e.Member), Apologies = panel.Apologies.Remove(e.Member) },
        AttendanceRecorded e => panel with { Present = panel.Present.Remove(e.Member) },
        PanelOpened => panel with { Opened = true },
        ItemDecided e => panel with { Decided = panel.Decided.SetItem(e.Case, e.Decision.Disposal) },
        ItemRatified e => panel with { Ratified = panel.Ratified.SetItem(e.Case, e.Ratified) },
        ItemDeferred e => panel with { Deferred = panel.Deferred.Add(e.Case) },
        ViewRecorded => panel,
        PanelClosed => panel with { Closed = true },
        PanelCancelled => panel with { Closed = true, Cancelled = true },
        MinutesCorrected => panel with { MinutesAgreed = false },
        Panels.MinutesAgreed => panel with { MinutesAgreed = true },
        _ => throw new UnreachableException($"A panel does not know what to do with {happened.GetType().Name}."),
    };
}
