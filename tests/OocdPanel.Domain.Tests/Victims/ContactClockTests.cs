using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Victims;

/// <summary>R9: 5 working days from the referral, 1 under enhanced rights. The calendar of the tests has 2024’s bank holidays.</summary>
[Trait("Rule", "R9")]
public class ContactClockTests
{
    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-05-13", "2024-05-20", "2024-05-14")] // a Monday: the weekend does not count
    [InlineData("2024-05-17", "2024-05-24", "2024-05-20")] // a Friday
    [InlineData("2024-05-18", "2024-05-24", "2024-05-20")] // a Saturday
    [InlineData("2024-05-23", "2024-05-31", "2024-05-24")] // the bank holiday of 27 May lies between
    [InlineData("2024-05-24", "2024-06-03", "2024-05-28")] // and is no first working day
    [InlineData("2024-03-28", "2024-04-08", "2024-04-02")] // Easter, and the clock change of 31 March
    [InlineData("2024-10-25", "2024-11-01", "2024-10-28")] // the clock change of 27 October
    [InlineData("2024-02-22", "2024-02-29", "2024-02-23")] // to a leap day
    [InlineData("2024-02-28", "2024-03-06", "2024-02-29")] // over a leap day
    public void The_last_day_is_counted_in_working_days(string referred, string by, string enhanced)
    {
        Clock(referred, referred).By.ShouldBe(Day(by));
        Clock(referred, referred, new VictimDescribed(1, null, null, Harmed.Child, Any.Officer)).By.ShouldBe(Day(enhanced));
    }

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-05-13", "due")]
    [InlineData("2024-05-15", "due")]
    [InlineData("2024-05-16", "due-soon")]
    [InlineData("2024-05-19", "due-soon")]
    [InlineData("2024-05-20", "due-soon")]
    [InlineData("2024-05-21", "overdue")]
    public void It_is_due_then_due_soon_then_overdue(string today, string state) => Clock("2024-05-13", today).State.ShouldBe(state);

    [Fact, Trait("Case", "accepted")]
    public void Who_was_reached_in_time_was_contacted()
    {
        var due = Clock("2024-05-13", "2024-06-13", Harmed.Attempt(false, on: Day("2024-05-14")), Harmed.Attempt(true, on: Day("2024-05-20")), Harmed.Attempt(true, on: Day("2024-05-22")));
        due.ShouldBe(new Due(Day("2024-05-20"), "done", Day("2024-05-20")));
        due.IsLate.ShouldBeFalse();
    }

    [Fact, Trait("Case", "refused")]
    public void A_letter_without_an_answer_is_no_contact_and_a_late_one_is_late()
    {
        Clock("2024-05-13", "2024-05-21", Harmed.Attempt(false)).State.ShouldBe("overdue");
        Clock("2024-05-13", "2024-05-30", Harmed.Attempt(true, on: Day("2024-05-21"))).IsLate.ShouldBeTrue();
    }

    [Fact, Trait("Case", "accepted")]
    public void Nobody_waits_for_a_victim_whose_views_are_settled_or_whose_case_has_ended()
    {
        Clock("2024-05-13", "2024-06-13", new VictimViewsRecorded(1, "unobtainable", "Moved away")).State.ShouldBe("ended");
        Clock("2024-05-13", "2024-06-13", new FoundIneligible("Adult")).State.ShouldBe("ended");
    }

    [Fact, Trait("Case", "boundary")]
    public void For_a_victim_added_later_it_counts_from_that_day() =>
        Clock("2024-05-13", "2024-05-13", 2, new VictimAdded(2, "Lee", null, null, Harmed.Adult, Any.Officer, Day("2024-05-20"))).By.ShouldBe(Day("2024-05-28"));

    [Fact, Trait("Case", "refused")]
    public void No_date_is_made_up_where_the_bank_holidays_on_file_end() =>
        ContactClock.Of(Of("2024-12-27"), 1, Any.Reference, Day("2024-12-27")).ShouldBeNull();

    private static Due Clock(string referred, string today, params CaseEvent[] then) => Clock(referred, today, 1, then);

    private static Due Clock(string referred, string today, int victim, params CaseEvent[] then) =>
        ContactClock.Of(Of(referred, then), victim, Any.Reference, Day(today)).ShouldNotBeNull();

    private static Case Of(string referred, params CaseEvent[] then) => Harmed.With(Journey.Referred, then)
        .Select(happened => happened is ReferralSubmitted e ? e with { ReferredOn = Day(referred) } : happened).Aggregate(new Case(Any.Case), Case.Evolve);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
