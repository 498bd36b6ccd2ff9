using OocdPanel.Domain.Reference;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reference;

/// <summary>R24, on the bank holidays of 2024: Good Friday was 29 March, Easter Monday 1 April.</summary>
[Trait("Rule", "R24")]
public class CalendarTests
{
    private static Calendar Calendar => Sample.Data.Calendar;

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-03-28", true)]
    [InlineData("2024-03-29", false)]
    [InlineData("2024-03-30", false)]
    [InlineData("2024-03-31", false)]
    [InlineData("2024-04-01", false)]
    [InlineData("2024-04-02", true)]
    [InlineData("2024-02-29", true)]
    public void Weekends_and_bank_holidays_are_no_working_days(string day, bool working) =>
        Calendar.IsWorkingDay(Day(day)).ShouldBe(working);

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-03-28", 0, "2024-03-28")]
    [InlineData("2024-03-28", 1, "2024-04-02")]
    [InlineData("2024-03-27", 1, "2024-03-28")]
    [InlineData("2024-03-30", 0, "2024-03-30")]
    [InlineData("2024-03-30", 1, "2024-04-02")]
    [InlineData("2024-03-22", 5, "2024-04-02")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2024-02-16", 10, "2024-03-01")]
    public void Day_0_is_the_day_of_the_trigger(string day0, int days, string expected) =>
        Calendar.AddWorkingDays(Day(day0), days).ShouldBe(Day(expected));

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-03-28", "2024-03-28", 0)]
    [InlineData("2024-03-28", "2024-04-01", 0)]
    [InlineData("2024-03-28", "2024-04-02", 1)]
    [InlineData("2024-03-30", "2024-04-02", 1)]
    [InlineData("2024-04-02", "2024-03-28", -1)]
    public void Working_days_between_leave_out_the_first_and_count_the_last(string from, string to, int days) =>
        Calendar.WorkingDaysBetween(Day(from), Day(to)).ShouldBe(days);

    [Fact, Trait("Case", "accepted")]
    public void A_period_ends_as_many_working_days_later_as_it_is_long()
    {
        for (var day0 = new DateOnly(2024, 1, 1); day0.Month < 12; day0 = day0.AddDays(1))
            for (var days = 0; days <= 15; days++)
                Calendar.WorkingDaysBetween(day0, Calendar.AddWorkingDays(day0, days)).ShouldBe(days);
    }

    [Fact, Trait("Case", "boundary")]
    public void The_last_day_on_file_is_answered() =>
        Calendar.AddWorkingDays(new(2024, 12, 30), 1).ShouldBe(new DateOnly(2024, 12, 31));

    [Fact, Trait("Case", "refused")]
    public void A_day_that_the_bank_holidays_do_not_reach_is_refused()
    {
        Should.Throw<OutsideCalendarException>(() => Calendar.IsWorkingDay(new(2023, 12, 31))).Day.ShouldBe(new DateOnly(2023, 12, 31));
        Should.Throw<OutsideCalendarException>(() => Calendar.IsWorkingDay(new(2025, 1, 1)));
        Should.Throw<OutsideCalendarException>(() => Calendar.AddWorkingDays(new(2024, 12, 31), 1));
        Should.Throw<OutsideCalendarException>(() => Calendar.AddWorkingDays(new(2023, 12, 31), 1));
        Should.Throw<OutsideCalendarException>(() => Calendar.AddWorkingDays(new(2025, 1, 2), 0));
        Should.Throw<OutsideCalendarException>(() => Calendar.WorkingDaysBetween(new(2023, 12, 31), new(2024, 1, 2)));
        Should.Throw<OutsideCalendarException>(() => Calendar.WorkingDaysBetween(new(2024, 1, 2), new(2025, 1, 1)))
            .Message.ShouldBe("1 January 2025 is outside the bank holidays on file, which cover 2024 to 2024. Add the missing years to the bank holidays.");
    }

    [Fact, Trait("Case", "refused")]
    public void A_calendar_without_bank_holidays_answers_nothing() =>
        Should.Throw<OutsideCalendarException>(() => ReferenceData.From(Sample.Tables with { BankHolidays = [] }).Calendar.IsWorkingDay(new(2024, 1, 2)));

    [Fact, Trait("Case", "refused")]
    public void A_negative_period_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(new(2024, 3, 1), -1));

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
