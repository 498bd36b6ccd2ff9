using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reporting;

/// <summary>How a confirmed disposal stands to the one that the gravity matrix presumed (R11).</summary>
public static class Departure
{
    public const string NothingPresumed = "nothing-presumed";
    public const string AsPresumed = "as-presumed";

    /// <summary>More than presumed: net-widening.</summary>
    public const string More = "more";

    public const string Less = "less";

    /// <summary>Neither above nor below all that was presumed, such as a local type that lies between.</summary>
    public const string Other = "other";

    public static IReadOnlyList<(string Code, string Name)> All { get; } =
        [(AsPresumed, "As presumed"), (More, "More than presumed"), (Less, "Less than presumed"), (Other, "Another disposal of like weight"), (NothingPresumed, "Nothing was presumed")];

    /// <param name="presumptive">What was presumed; empty where no matrix was in force or it knew no offence.</param>
    /// <param name="day">The disposals’ ranks are those in force then; one that was not in force is of like weight.</param>
    public static string Of(IReadOnlyCollection<DisposalCode> presumptive, DisposalCode confirmed, ReferenceData reference, DateOnly day)
    {
        if (presumptive.Count == 0)
            return NothingPresumed;
        if (presumptive.Contains(confirmed))
            return AsPresumed;
        var ranks = presumptive.Select(code => reference.Disposals.InForce(code, day)?.Rank).OfType<int>().ToList();
        if (ranks.Count == 0 || reference.Disposals.InForce(confirmed, day)?.Rank is not { } rank)
            return Other;
        return rank > ranks.Max() ? More : rank < ranks.Min() ? Less : Other;
    }
}
