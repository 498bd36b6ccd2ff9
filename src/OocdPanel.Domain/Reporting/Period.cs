using System.Globalization;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Reporting;

/// <summary>A financial year, from April to March, or one of its quarters.</summary>
/// <param name="Year">As it is written: 2023-24.</param>
/// <param name="Quarter">Q1 (April to June) to Q4 (January to March); null for the whole year.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, which belongs to it.</param>
public sealed record Period(string Year, string? Quarter, DateOnly From, DateOnly To)
{
    /// <summary>The four quarters, in order.</summary>
    public static IReadOnlyList<string> Quarters { get; } = ["Q1", "Q2", "Q3", "Q4"];

    public override string ToString() => Quarter is null ? Year : $"{Quarter} {Year}";

    /// <param name="year">Such as 2023-24.</param>
    /// <param name="quarter">Q1 to Q4 or 1 to 4; null or empty for the whole year.</param>
    /// <returns>The period, or a sentence saying why there is none.</returns>
    public static Answer<Period> Of(string? year, string? quarter)
    {
        if (StartOf(year) is not { } start)
            return new($"There is no financial year ‘{year}’: write it as 2023-24, for April 2023 to March 2024");
        var first = new DateOnly(start, 4, 1);
        if (string.IsNullOrEmpty(quarter))
            return new(new Period(year!, null, first, first.AddYears(1).AddDays(-1)));

        var named = quarter.Length == 1 ? $"Q{quarter}" : quarter.ToUpperInvariant();
        var place = Quarters.ToList().IndexOf(named);
        if (place < 0)
            return new($"There is no quarter ‘{quarter}’: they are Q1 (April to June), Q2 (July to September), Q3 (October to December) and Q4 (January to March)");
        var from = first.AddMonths(3 * place);
        return new(new Period(year!, named, from, from.AddMonths(3).AddDays(-1)));
    }

    private static int? StartOf(string? year) =>
        year is { Length: 7 } && year[4] == '-'
        && int.TryParse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(year.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start is >= 1900 and < 9000 && (start + 1) % 100 == end ? start : null;
}
