using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Policies;

/// <summary>Policies are for areas that exist, name agencies that exist, and have numbers that make sense together.</summary>
internal static class PolicyChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var areas = tables.Areas.Select(row => row.Code).Append(Policy.AllAreas).ToHashSet();
        var agencies = tables.Agencies.Select(row => row.Code).ToHashSet();

        return
        [
            .. ReferenceChecks.Each(nameof(tables.Policies), tables.Policies, row =>
                !areas.Contains(row.Area) ? $"There is no area ‘{row.Area}’" :
                row.Quorum.Seats.SelectMany(seat => seat.AnyOf).Concat(row.MustBeTrained).Where(code => !agencies.Contains(code)).ToList() is { Count: > 0 } unknown
                    ? $"There is no agency ‘{unknown[0]}’" :
                row.MinimumAge > row.MaximumAge ? "The minimum age is above the maximum" :
                row.ProgrammeWeeks > row.ProgrammeWeeksAtMost ? "The programme weeks are more than those allowed at most" : null),
            .. ReferenceChecks.Doubles(nameof(tables.Policies), tables.Policies, row => (row.Area, row.Version),
                row => $"‘{row.Area}’ has two policies of the version ‘{row.Version}’"),
        ];
    }
}
