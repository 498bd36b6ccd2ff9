using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Panels;

/// <summary>What a meeting did, from what was recorded at it: who was there, and what came of each item.</summary>
/// <param name="State"><c>convened</c>, <c>open</c> or <c>closed</c>: only then are they complete.</param>
/// <param name="Missing">What the quorum of the meeting as a whole lacked (R10), in words; empty where it had one.</param>
public sealed record MinutesView(
    PanelId Id, AreaCode Area, DateOnly On, UserId Chair, string State, IReadOnlyList<string> Missing, IReadOnlyList<MinutesMember> Members, IReadOnlyList<MinutesItem> Items)
{
    internal static MinutesView Of(PanelId id, IReadOnlyList<RecordedEvent> history, Func<AreaCode, DateOnly, QuorumPolicy> quorum)
    {
        var panel = new Panel(id);
        var heard = new Dictionary<CaseId, MinutesItem>();
        foreach (var happened in history)
        {
            panel = Panel.Evolve(panel, (PanelEvent)happened.Data);
            if (Subjects.CaseOf(happened.Data) is not { } item)
                continue;
            var so = heard.GetValueOrDefault(item) ?? new MinutesItem(item);
            heard[item] = happened.Data switch
            {
                ItemDecided e => so with { Decision = e.Decision, HeardAt = UkTime.At(happened.Headers.OccurredAt), Agencies = Sitting(panel, item) },
                ItemRatified e => so with { Ratification = e, HeardAt = UkTime.At(happened.Headers.OccurredAt), Agencies = Sitting(panel, item) },
                ItemDeferred e => so with { Deferral = e, HeardAt = UkTime.At(happened.Headers.OccurredAt), Agencies = Sitting(panel, item) },
                ViewRecorded e => so with { Views = [.. so.Views, e] },
                ConflictDeclared e => so with { Conflicts = [.. so.Conflicts, e] },
                ConflictWithdrawn e => so with { Conflicts = [.. so.Conflicts.Where(conflict => conflict.Member != e.Member)] },
                _ => so,
            };
        }
        return new MinutesView(
            id, panel.Area, panel.On, panel.Chair, panel.Closed ? "closed" : panel.Opened ? "open" : "convened", quorum(panel.Area, panel.On).Missing(panel.Agencies),
            [.. panel.Members.Select(member => new MinutesMember(member.Key, member.Value, panel.Present.Contains(member.Key), panel.Apologies.Contains(member.Key))).OrderBy(member => member.Agency.Value).ThenBy(member => member.User.Value)],
            [.. panel.Agenda.Select(item => heard[item] with { CarriedOver = panel.Closed && panel.IsOpen(item) })]);
    }

    /// <summary>Who has a conflict does not count (R27).</summary>
    private static IReadOnlyList<AgencyCode> Sitting(Panel panel, CaseId item) => [.. panel.AgenciesFor(item).OrderBy(agency => agency.Value)];
}

public sealed record MinutesMember(UserId User, AgencyCode Agency, bool Present, bool Apologies);

/// <summary>What came of one item: a decision, a ratification, a deferral, or nothing yet.</summary>
public sealed record MinutesItem(CaseId Case)
{
    /// <summary>The time, in England and Wales, at which it was settled; null where it was not heard.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>The agencies that took part in it then.</summary>
    public IReadOnlyList<AgencyCode> Agencies { get; init; } = [];

    public PanelDecision? Decision { get; init; }

    /// <summary>R10: of what was decided outside a meeting.</summary>
    public ItemRatified? Ratification { get; init; }

    public ItemDeferred? Deferral { get; init; }

    /// <summary>What members put on record for their agencies, dissent too.</summary>
    public IReadOnlyList<ViewRecorded> Views { get; init; } = [];

    /// <summary>Who took no part in it, and why (R27).</summary>
    public IReadOnlyList<ConflictDeclared> Conflicts { get; init; } = [];

    /// <summary>The meeting closed without hearing it.</summary>
    public bool CarriedOver { get; init; }
}
