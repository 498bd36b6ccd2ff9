using OocdPanel.Domain.Clocks;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Clocks;

[Trait("Rule", "R18")]
public class ClockTests
{
    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-05-21", "due")]
    [InlineData("2024-05-22", "due-soon")] // two working days are left
    [InlineData("2024-05-24", "due-soon")] // the last day is in time
    [InlineData("2024-05-25", "overdue")]
    public void It_is_due_soon_with_two_working_days_left_and_overdue_after_its_last(string today, string state) =>
        Clock("2024-05-24").On(Day(today)).State.ShouldBe(state);

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-05-28", "2024-05-23")] // over a weekend and a bank holiday
    [InlineData("2024-03-04", "2024-02-29")] // over a weekend and a leap day
    [InlineData("2024-04-02", "2024-03-27")] // over Easter, and the clocks go forward
    [InlineData("2024-05-25", "2024-05-22")] // from a Saturday
    public void Only_working_days_count_towards_soon(string due, string soon)
    {
        var clock = Clock(due);
        clock.SoonFrom.ShouldBe(Day(soon));
        Any.Reference.Calendar.WorkingDaysBetween(Day(soon), Day(due)).ShouldBe(2);
        Any.Reference.Calendar.WorkingDaysBetween(Day(soon).AddDays(-1), Day(due)).ShouldBe(3);
    }

    [Fact, Trait("Case", "accepted")]
    public void What_is_done_is_neither_due_nor_overdue()
    {
        (Clock("2024-05-24") with { DoneOn = Day("2024-05-24") }).On(Day("2024-06-24")).State.ShouldBe("done");
        (Clock("2024-05-24") with { DoneOn = Day("2024-05-24") }).On(Day("2024-06-24")).IsLate.ShouldBeFalse();
        (Clock("2024-05-24") with { DoneOn = Day("2024-05-25") }).On(Day("2024-06-24")).IsLate.ShouldBeTrue();
    }

    [Fact, Trait("Case", "refused")]
    public void Beyond_the_bank_holidays_on_file_it_is_due_and_then_overdue()
    {
        var clock = Clock("2031-05-24");
        clock.SoonFrom.ShouldBeNull();
        clock.On(Day("2031-05-24")).State.ShouldBe("due");
        clock.On(Day("2031-05-25")).State.ShouldBe("overdue");
        Clock("2024-01-02").SoonFrom.ShouldBeNull();
    }

    [Fact, Trait("Case", "accepted")]
    public void For_every_kind_somebody_is_waited_for() =>
        ClockKind.All.Select(kind => kind.By).ShouldBeSubsetOf(OocdPanel.Domain.Shared.Roles.All);

    private static Clock Clock(string due) => new(ClockKind.Assessment, Day(due), Any.Reference.Calendar.TryGoBackWorkingDays(Day(due), 2), null);

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
