using System.Collections.Immutable;

namespace OocdPanel.Domain.Reference;

/// <summary>A hole in the bank holidays would make working days wrong without a word, so each year has to be whole.</summary>
internal static class BankHolidayChecks
{
    /// <summary>England and Wales have had no year with fewer since 1978.</summary>
    private const int FewestInAYear = 8;

    public static IEnumerable<TableFault> Faults(ImmutableArray<BankHoliday> holidays)
    {
        var perYear = holidays.Select(row => row.Date).Distinct().CountBy(date => date.Year).ToDictionary();
        var reported = new HashSet<int>();

        return
        [
            .. ReferenceChecks.Doubles(nameof(ReferenceTables.BankHolidays), holidays, row => row.Date,
                row => $"{row.Date:d MMMM yyyy} is listed twice"),
            .. ReferenceChecks.Each(nameof(ReferenceTables.BankHolidays), holidays, row =>
                row.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                    ? $"{row.Date:d MMMM yyyy} is a {row.Date.DayOfWeek}; list the substitute day" :
                perYear[row.Date.Year] < FewestInAYear && reported.Add(row.Date.Year)
                    ? $"{row.Date.Year} has only {perYear[row.Date.Year]} bank holidays; list them all" :
                row.Date.Year > perYear.Keys.Min() && !perYear.ContainsKey(row.Date.Year - 1) && reported.Add(row.Date.Year)
                    ? $"The bank holidays of {row.Date.Year - 1} are missing" : null),
        ];
    }
}
