using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A decision that the police confirmed in the areas and the period of an exercise, with what a theme and strata go by; none of it personal.</summary>
/// <param name="Confirmation">The version of the case at which it was confirmed; after an escalation, that of its resolution (R12).</param>
/// <param name="Departure">Of <see cref="Reporting.Departure"/>.</param>
/// <param name="Override">R7 was overridden.</param>
/// <param name="Flags">Of <see cref="ThemeFlags"/>.</param>
public sealed record DecisionInScope(
    CaseId Case, long Confirmation, DisposalCode Disposal, string OffenceGroup, string EthnicityGroup, string Sex, string Departure, bool Override, IReadOnlyList<string> Flags)
{
    /// <summary>Of each kind of which the theme names something, it has something named.</summary>
    public bool IsIn(Theme theme) =>
        (theme.OffenceGroups.Count == 0 || theme.OffenceGroups.Contains(OffenceGroup))
        && (theme.Disposals.Count == 0 || theme.Disposals.Contains(Disposal))
        && (theme.Flags.Count == 0 || theme.Flags.Intersect(Flags).Any());
}
