using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <summary>One meeting, as those who see it read it.</summary>
/// <param name="Quorate">R10, with those present now.</param>
/// <param name="Missing">What quorum lacks, in words.</param>
public sealed record PanelView(
    PanelId Id, long Version, AreaCode Area, DateOnly On, UserId Chair, string State, IReadOnlyList<MemberView> Members, bool Quorate, IReadOnlyList<string> Missing,
    IReadOnlyList<ItemView> Items)
{
    /// <summary>The time of day at which it starts; null where none is set.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>A building and room, or “online” with the link; null where none is said.</summary>
    public string? Place { get; init; }

    /// <summary>How many cases were taken off the agenda before the meeting and are not on it again. Each case says why.</summary>
    public int TakenOff { get; init; }

    /// <summary>Standing members of the area who are not members of this meeting.</summary>
    public IReadOnlyList<PanelMember> StandingNotInvited { get; init; } = [];

    /// <summary>Standing members who are not there, invited or not.</summary>
    public IReadOnlyList<PanelMember> StandingMissing { get; init; } = [];

    internal static PanelView Of(Work work)
    {
        var panel = work.Panel;
        var policy = work.Reference.PolicyOf(panel.Area, work.Today);
        var standing = work.Reference.StandingMembersOf(panel.Area, panel.On);
        var missing = policy.Quorum.Missing(panel.Agencies);
        return new PanelView(
            panel.Id, work.VersionOf(panel.Id.Value), panel.Area, panel.On, panel.Chair, panel.State,
            [.. panel.Members.Select(member => Member(member.Key, member.Value)).OrderBy(member => member.User.Value)],
            missing.IsEmpty, missing, [.. panel.Agenda.Select(Item)])
        {
            StartsAt = panel.StartsAt,
            Place = panel.Place,
            StandingNotInvited = [.. standing.Where(member => !panel.Members.ContainsKey(member.User)).Select(member => member.Seat)],
            StandingMissing = [.. standing.Where(member => !panel.Present.Contains(member.User)).Select(member => member.Seat)],
        };

        MemberView Member(UserId user, AgencyCode agency) => new(user, agency, panel.Present.Contains(user))
        {
            Standing = standing.Any(member => member.User == user),
            Apologies = panel.Apologies.Contains(user),
            TrainedOn = panel.TrainedOn(user),
            MustBeTrained = panel.TrainedOn(user) is null && policy.MustBeTrained.Contains(agency),
        };

        ItemView Item(CaseId item) => new(item, panel.Packs[item].Number, panel.Decided.TryGetValue(item, out var disposal) ? disposal : null)
        {
            At = panel.Times.GetValueOrDefault(item),
            Deferred = panel.Deferred.Contains(item),
            Ratified = panel.Ratified.TryGetValue(item, out var ratified) ? ratified : null,
            Missing = policy.Quorum.Missing(panel.AgenciesFor(item)),
            Conflicts = [.. panel.Conflicts.Where(conflict => conflict.Item == item).Select(conflict => conflict.Member).OrderBy(member => member.Value)],
            StandsIn = [.. panel.Present.Where(member => panel.StandsIn(member, item)).OrderBy(member => member.Value)],
        };
    }
}

public sealed record MemberView(UserId User, AgencyCode Agency, bool Present)
{
    /// <summary>Sits on every panel of the area.</summary>
    public bool Standing { get; init; }

    public bool Apologies { get; init; }

    /// <summary>When they were trained for panels; null where that is not known.</summary>
    public DateOnly? TrainedOn { get; init; }

    /// <summary>The area’s policy lets them take part only once they are trained, and they are not.</summary>
    public bool MustBeTrained { get; init; }
}

/// <param name="Disposal">What the panel decided; null while the item is open.</param>
public sealed record ItemView(CaseId Case, int Pack, DisposalCode? Disposal)
{
    /// <summary>The time of day at which it is to be heard.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>The meeting put it off, to be listed again.</summary>
    public bool Deferred { get; init; }

    /// <summary>R10: whether the meeting ratified what was decided urgently; null where it did not hear it.</summary>
    public bool? Ratified { get; init; }

    /// <summary>What the quorum of this item lacks, in words: who has a conflict does not count (R27). Empty where it has one.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Who takes no part in the item (R27).</summary>
    public IReadOnlyList<UserId> Conflicts { get; init; } = [];

    /// <summary>Who may decide the item instead of a chair with a conflict, if they are chairs of panels.</summary>
    public IReadOnlyList<UserId> StandsIn { get; init; } = [];
}
