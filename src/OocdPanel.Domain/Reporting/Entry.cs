using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Reporting;

/// <summary>What an outcome does to a child's entry into the youth justice system (R20).</summary>
public static class Entry
{
    /// <summary>Changes whenever the same outcomes would be counted otherwise.</summary>
    public const string RuleVersion = "first-time-entrants-2026.1";

    /// <summary>It makes an entrant when it is the child's first that does.</summary>
    public const string MayEnter = "may-enter";

    /// <summary>It disposes of the case out of court and makes no entrant.</summary>
    public const string Avoids = "avoids";

    /// <summary>It was quashed, or decides nothing: no further action, triage, a charge, an acquittal.</summary>
    public const string Neither = "neither";

    /// <summary>One of the three, as the outcome stands after appeals.</summary>
    public static string Of(ChildOutcome outcome, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(reference);
        return outcome.MayMakeEntrant(reference) ? MayEnter :
            outcome is { Stands: true, Disposal: { } disposal } && Outcome22.IsOutOfCourt(reference.Disposals.InForce(disposal, outcome.On)) ? Avoids : Neither;
    }
}
