using System.Globalization;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Reporting;

/// <summary>A financial year, from April to March, or one of its quarters or halves; or several years up to one of those.</summary>
/// <param name="Year">As it is written: 2023-24.</param>
/// <param name="Quarter">Q1 (April to June) to Q4 (January to March), or H1 or H2; null for the whole year.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, which belongs to it.</param>
public sealed record Period(string Year, string? Quarter, DateOnly From, DateOnly To)
{
    private const int MostYears = 20;

    /// <summary>The two halves, in order: April to September, October to March.</summary>
    public static IReadOnlyList<string> Halves { get; } = ["H1", "H2"];

    /// <summary>The four quarters, in order.</summary>
    public static IReadOnlyList<string> Quarters { get; } = ["Q1", "Q2", "Q3", "Q4"];

    /// <summary>The first of the financial years it reaches over.</summary>
    public string Since => YearOf(From);

    public override string ToString() => (Since == Year ? "" : $"{Since} to ") + (Quarter is null ? Year : $"{Quarter} {Year}");

    /// <summary>The quarters of it, in order.</summary>
    public IEnumerable<Period> QuartersIn()
    {
        for (var first = From; first < To; first = first.AddMonths(3))
            yield return new(YearOf(first), $"Q{((first.Month + 8) % 12 / 3) + 1}", first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>The financial years of it, in order; the last only up to its end.</summary>
    public IEnumerable<Period> YearsIn()
    {
        for (var first = From; first < To; first = first.AddMonths(12))
            yield return new(YearOf(first), null, first, first.AddMonths(12).AddDays(-1) is var last && last < To ? last : To);
    }

    /// <summary>This, and all from the beginning of an earlier financial year on.</summary>
    /// <param name="year">Such as 2019-20; null or empty for this alone.</param>
    /// <returns>The period, or a sentence saying why there is none.</returns>
    public Answer<Period> Including(string? year)
    {
        if (string.IsNullOrEmpty(year))
            return new(this);
        if (StartOf(year) is not { } start)
            return new($"There is no financial year ‘{year}’: write it as 2019-20, for April 2019 to March 2020");
        var first = new DateOnly(start, 4, 1);
        return first > From ? new($"The first year, {year}, comes after the period itself, {this}") :
            first < From.AddYears(-MostYears) ? new($"A report reaches over {MostYears} years at most: begin later than {year}") :
            new(this with { From = first });
    }

    /// <param name="year">Such as 2023-24.</param>
    /// <param name="quarter">Q1 to Q4, 1 to 4, H1 or H2; null or empty for the whole year.</param>
    /// <returns>The period, or a sentence saying why there is none.</returns>
    public static Answer<Period> Of(string? year, string? quarter)
    {
        if (StartOf(year) is not { } start)
            return new($"There is no financial year ‘{year}’: write it as 2023-24, for April 2023 to March 2024");
        var first = new DateOnly(start, 4, 1);
        if (string.IsNullOrEmpty(quarter))
            return new(new Period(year!, null, first, first.AddYears(1).AddDays(-1)));

        if (Halves.ToList().IndexOf(quarter.ToUpperInvariant()) is >= 0 and var half)
            return new(new Period(year!, Halves[half], first.AddMonths(6 * half), first.AddMonths(6 * (half + 1)).AddDays(-1)));

        var named = quarter.Length == 1 ? $"Q{quarter}" : quarter.ToUpperInvariant();
        var place = Quarters.ToList().IndexOf(named);
        if (place < 0)
            return new($"There is no quarter ‘{quarter}’: they are Q1 (April to June), Q2 (July to September), Q3 (October to December) and Q4 (January to March); the halves are H1 and H2");
        var from = first.AddMonths(3 * place);
        return new(new Period(year!, named, from, from.AddMonths(3).AddDays(-1)));
    }

    /// <summary>The financial year in which a day lies.</summary>
    private static string YearOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.AddMonths(-3).Year}-{(day.AddMonths(-3).Year + 1) % 100:00}");

    private static int? StartOf(string? year) =>
        year is { Length: 7 } && year[4] == '-'
        && int.TryParse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(year.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start is >= 1900 and < 9000 && (start + 1) % 100 == end ? start : null;
}
