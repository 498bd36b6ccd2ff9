using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Panels;

/// <summary>What a meeting did, from what was recorded at it: who was there, and what came of each item.</summary>
/// <param name="State"><c>convened</c>, <c>open</c>, <c>closed</c>: only then are they complete, or <c>cancelled</c>.</param>
/// <param name="Missing">What the quorum of the meeting as a whole lacked (R10), in words; empty where it had one.</param>
public sealed record MinutesView(
    PanelId Id, AreaCode Area, DateOnly On, UserId Chair, string State, IReadOnlyList<string> Missing, IReadOnlyList<MinutesMember> Members, IReadOnlyList<MinutesItem> Items)
{
    /// <summary>The time of day at which it was to start; null where none was set.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Where it was held; null where nobody said.</summary>
    public string? Place { get; init; }

    /// <summary>What was corrected about the meeting as a whole; what is about an item stands there.</summary>
    public IReadOnlyList<MinutesCorrection> Corrections { get; init; } = [];

    /// <summary>The last time that they were agreed; null where they never were.</summary>
    public MinutesAgreement? Agreement { get; init; }

    /// <summary>Agreed, and nothing was corrected since.</summary>
    public bool Agreed { get; init; }

    internal static MinutesView Of(PanelId id, IReadOnlyList<RecordedEvent> history, Func<AreaCode, DateOnly, QuorumPolicy> quorum)
    {
        var panel = new Panel(id);
        var heard = new Dictionary<CaseId, MinutesItem>();
        var corrections = new List<MinutesCorrection>();
        foreach (var happened in history)
        {
            panel = Panel.Evolve(panel, (PanelEvent)happened.Data);
            if (happened.Data is MinutesCorrected { Case: null } whole)
                corrections.Add(MinutesCorrection.Of(whole, happened));
            if (Subjects.CaseOf(happened.Data) is not { } item)
                continue;
            var so = heard.GetValueOrDefault(item) ?? new MinutesItem(item);
            heard[item] = happened.Data switch
            {
                ItemDecided e => so with { Decision = e.Decision, HeardAt = UkTime.At(happened.Headers.OccurredAt), Agencies = Sitting(panel, item) },
                ItemRatified e => so with { Ratification = e, HeardAt = UkTime.At(happened.Headers.OccurredAt), Agencies = Sitting(panel, item) },
                ItemDeferred e => so with { Deferral = e, HeardAt = UkTime.At(happened.Headers.OccurredAt), Agencies = Sitting(panel, item) },
                MinutesCorrected e => so with { Corrections = [.. so.Corrections, MinutesCorrection.Of(e, happened)] },
                ViewRecorded e => so with { Views = [.. so.Views, e] },
                ConflictDeclared e => so with { Conflicts = [.. so.Conflicts, e] },
                ConflictWithdrawn e => so with { Conflicts = [.. so.Conflicts.Where(conflict => conflict.Member != e.Member)] },
                _ => so,
            };
        }
        return new MinutesView(
            id, panel.Area, panel.On, panel.Chair, panel.State, quorum(panel.Area, panel.On).Missing(panel.Agencies),
            [.. panel.Members.Select(member => new MinutesMember(member.Key, member.Value, panel.Present.Contains(member.Key), panel.Apologies.Contains(member.Key))).OrderBy(member => member.Agency.Value).ThenBy(member => member.User.Value)],
            [.. panel.Agenda.Select(item => heard[item] with { CarriedOver = panel.Closed && panel.IsOpen(item) })])
        {
            StartsAt = panel.StartsAt,
            Place = panel.Place,
            Corrections = corrections,
            Agreement = history.LastOrDefault(happened => happened.Data is MinutesAgreed) is { } agreed ? new(new(agreed.Headers.User), UkTime.At(agreed.Headers.OccurredAt)) : null,
            Agreed = panel.MinutesAgreed,
        };
    }

    /// <summary>Who has a conflict does not count (R27).</summary>
    private static IReadOnlyList<AgencyCode> Sitting(Panel panel, CaseId item) => [.. panel.AgenciesFor(item).OrderBy(agency => agency.Value)];
}

public sealed record MinutesMember(UserId User, AgencyCode Agency, bool Present, bool Apologies);

/// <param name="By">Who agreed them, for the meeting.</param>
/// <param name="At">When, in England and Wales.</param>
public sealed record MinutesAgreement(UserId By, DateTimeOffset At);

/// <summary>What was so, noted beside what was recorded at the meeting.</summary>
public sealed record MinutesCorrection(UserId By, DateTimeOffset At, string Words)
{
    internal static MinutesCorrection Of(MinutesCorrected correction, RecordedEvent happened) =>
        new(new(happened.Headers.User), UkTime.At(happened.Headers.OccurredAt), correction.Words);
}

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

    /// <summary>What the minutes of it have wrong, as it was noted after the meeting.</summary>
    public IReadOnlyList<MinutesCorrection> Corrections { get; init; } = [];

    /// <summary>The meeting closed without hearing it.</summary>
    public bool CarriedOver { get; init; }
}
