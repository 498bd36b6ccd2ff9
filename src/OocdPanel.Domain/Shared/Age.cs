namespace OocdPanel.Domain.Shared;

/// <summary>Ages in whole years. A child born on 29 February has the birthday on 1 March in other years.</summary>
public static class Age
{
    /// <summary>Whole years of age on <paramref name="day"/>; negative before birth.</summary>
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return day < Reaches(born, years) ? years - 1 : years;
    }

    /// <summary>The day on which someone born on <paramref name="born"/> becomes <paramref name="years"/> old.</summary>
    public static DateOnly Reaches(DateOnly born, int years)
    {
        var year = born.Year + years;
        return born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? new DateOnly(year, 3, 1)
            : new DateOnly(year, born.Month, born.Day);
    }
}
