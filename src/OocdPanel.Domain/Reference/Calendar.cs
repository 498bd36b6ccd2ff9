using System.Collections.Immutable;

namespace OocdPanel.Domain.Reference;

public sealed record BankHoliday(DateOnly Date, string Name);

/// <summary>A day was asked about that the table of bank holidays does not reach: no answer would be true.</summary>
public sealed class OutsideCalendarException(DateOnly day, int firstYear, int lastYear)
    : Exception($"{day:d MMMM yyyy} is outside the bank holidays on file, which cover {firstYear} to {lastYear}. Add the missing years to the bank holidays.")
{
    public DateOnly Day { get; } = day;
}

/// <summary>R24: working days are Monday to Friday less the bank holidays of England and Wales. Day 0 is the day of the trigger.</summary>
public sealed class Calendar
{
    private readonly ImmutableHashSet<DateOnly> _holidays;
    private readonly int _firstYear;
    private readonly int _lastYear;

    /// <param name="holidays">Every bank holiday of each year from the first to the last that is mentioned.</param>
    internal Calendar(ImmutableArray<BankHoliday> holidays)
    {
        _holidays = [.. holidays.Select(holiday => holiday.Date)];
        (_firstYear, _lastYear) = holidays.IsEmpty ? (1, 0) : (_holidays.Min().Year, _holidays.Max().Year);
    }

    /// <exception cref="OutsideCalendarException">The bank holidays on file do not reach that day.</exception>
    public bool IsWorkingDay(DateOnly day) =>
        !Reaches(day)
            ? throw new OutsideCalendarException(day, _firstYear, _lastYear)
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>Working days after <paramref name="day0"/> up to and including <paramref name="day"/>; negative when it comes before.</summary>
    /// <exception cref="OutsideCalendarException">The bank holidays on file do not reach one of the days.</exception>
    public int WorkingDaysBetween(DateOnly day0, DateOnly day)
    {
        if (day < day0)
            return -WorkingDaysBetween(day, day0);

        _ = IsWorkingDay(day0);
        _ = IsWorkingDay(day); // Refuse before walking: the loop below would walk to a far year first.
        var count = 0;
        for (var next = day0.AddDays(1); next <= day; next = next.AddDays(1))
            count += IsWorkingDay(next) ? 1 : 0;
        return count;
    }

    /// <summary>As <see cref="WorkingDaysBetween"/>; null where the bank holidays on file do not reach one of the days.</summary>
    public int? TryWorkingDaysBetween(DateOnly day0, DateOnly day) => Reaches(day0) && Reaches(day) ? WorkingDaysBetween(day0, day) : null;

    /// <summary>As <see cref="AddWorkingDays"/>; null where the bank holidays on file do not reach that far.</summary>
    public DateOnly? TryAddWorkingDays(DateOnly day0, int days)
    {
        if (day0.Year < _firstYear || day0.Year > _lastYear)
            return null;
        var day = day0;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.Year > _lastYear)
                return null;
            days -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The last day of a period of <paramref name="days"/> working days; with none, day 0 itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="OutsideCalendarException">The bank holidays on file do not reach that far.</exception>
    public DateOnly AddWorkingDays(DateOnly day0, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        _ = IsWorkingDay(day0);
        var day = day0;
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The latest day after which so many working days are left, <paramref name="day"/> with them.</summary>
    /// <returns>Null where the bank holidays on file do not reach that far: no day is made up.</returns>
    public DateOnly? TryGoBackWorkingDays(DateOnly day, int days)
    {
        for (; days > 0; day = day.AddDays(-1))
        {
            if (day.Year < _firstYear || day.AddDays(-1).Year < _firstYear || day.Year > _lastYear)
                return null;
            days -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private bool Reaches(DateOnly day) => day.Year >= _firstYear && day.Year <= _lastYear;
}
