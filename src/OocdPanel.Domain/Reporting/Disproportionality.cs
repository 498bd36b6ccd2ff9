namespace OocdPanel.Domain.Reporting;

/// <summary>What was counted of a group of children.</summary>
/// <param name="Children">Distinct children referred.</param>
/// <param name="Referred">Referrals; what follows are those of them that came so far.</param>
/// <param name="Population">Children aged 10 to 17 who live in the area; null where that is not known.</param>
public sealed record GroupCounted(string Code, string Name, long Children, long Referred, long Decided, long Diverted, long Completed, long? Population);

/// <summary>How a group fares at each stage.</summary>
/// <param name="Share">Of the children referred.</param>
/// <param name="PopulationShare">Of the children aged 10 to 17 who live in the area; null where their number is not known.</param>
/// <param name="Points">How many percentage points the one is over the other; null where there is no other.</param>
/// <param name="Stages">In the order of <see cref="Disproportionality.Stages"/>; empty where the group is hidden.</param>
/// <param name="Hidden">Its figures are hidden, because some are small or others could be derived from them (R22).</param>
public sealed record GroupRates(
    string? Code, string Name, long? Children, decimal? Share, long? Population, decimal? PopulationShare, decimal? Points, IReadOnlyList<StageRate> Stages, bool Hidden = false);

/// <summary>A stage reached by a group.</summary>
/// <param name="Count">Who or what reached it.</param>
/// <param name="Of">Out of those that reached the preceding stage; null where that is not known.</param>
/// <param name="Rate">In per cent; null where there is nothing to divide by.</param>
/// <param name="Index">Over the reference group’s rate; null where there is none.</param>
public sealed record StageRate(string Stage, long Count, long? Of, decimal? Rate, RelativeRate? Index);

/// <summary>Rates of each stage over the preceding one, so that a difference shows where it arises, and against a reference group.</summary>
public static class Disproportionality
{
    /// <summary>Changes whenever the same counts would be set against each other otherwise.</summary>
    public const string RuleVersion = "disproportionality-2026.1";

    /// <summary>The stages, and over what each is a rate.</summary>
    public static IReadOnlyList<(string Code, string Name, string Over)> Stages { get; } =
    [
        ("referred", "Referred", "Children referred, of the children aged 10 to 17 who live in the area"),
        ("decided", "Decided by a panel", "Referrals decided by a panel, of referrals"),
        ("diverted", "Diverted out of court", "Referrals diverted out of court, of those decided"),
        ("completed", "Programme completed", "Referrals whose programme was completed, of those diverted"),
    ];

    /// <param name="all">The whole that the group is a part of.</param>
    /// <param name="reference">The group to set it against; null where that one is hidden or has nothing.</param>
    public static GroupRates Of(GroupCounted group, GroupCounted all, GroupCounted? reference)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(all);
        var share = Share.Of(group.Children, all.Children);
        var population = group.Population is { } living && all.Population is { } everybody ? Share.Of(living, everybody) : null;
        return new(
            group.Code, group.Name, group.Children, share.Percent, group.Population, population?.Percent, population is null ? null : Percent.Points(share, population),
            [.. SharesOf(group).Zip(Stages, (own, stage) => StageOf(stage.Code, own, group, reference))]);
    }

    private static StageRate StageOf(string stage, (long Count, long? Of) own, GroupCounted group, GroupCounted? reference)
    {
        var place = Stages.Select(known => known.Code).ToList().IndexOf(stage);
        var other = reference is null ? default((long Count, long? Of)?) : SharesOf(reference)[place];
        return new(stage, own.Count, own.Of, own.Of is { } of ? Percent.Of(own.Count, of) : null, Index());

        RelativeRate? Index() =>
            own.Of is not { } whole || other is not { Of: { } otherWhole } ? null :
            group.Code != reference!.Code ? RelativeRate.Of(Share.Of(own.Count, whole), Share.Of(other.Value.Count, otherWhole)) :
            whole > 0 && own.Count > 0 ? RelativeRate.Reference : null;
    }

    private static (long Count, long? Of)[] SharesOf(GroupCounted group) =>
        [(group.Children, group.Population), (group.Decided, group.Referred), (group.Diverted, group.Decided), (group.Completed, group.Diverted)];
}
