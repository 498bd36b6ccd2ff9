using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Clocks;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Clocks;

[Trait("Rule", "R18")]
public class CaseClocksTests
{
    private static readonly VictimOnCase Victim = new(1, "Kim Example", null);

    [Fact, Trait("Case", "accepted")]
    public void A_return_for_information_is_due_on_the_day_it_is_wanted_by()
    {
        CaseEvent[] returned = [.. Journey.Referred, new ReferralReturned("CCTV", Day("2024-05-20"))];
        Clock(ClockKind.Information, returned).ShouldBe(("2024-05-20", null));
        Clock(ClockKind.Information, [.. returned, new InformationProvided("Here")]).ShouldBe(("2024-05-20", "2024-06-01"));
        Clock(ClockKind.Information, [.. returned, new InformationProvided("Here"), new ReferralReturned("Again", Day("2024-05-22"))]).ShouldBe(("2024-05-22", null));
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R8")]
    public void The_assessment_is_due_until_it_is_complete_and_again_when_it_is_sent_back()
    {
        Clock(ClockKind.Assessment, Journey.Judged).ShouldBe(("2024-05-24", null));
        Clock(ClockKind.Assessment, Journey.Completed).ShouldBe(("2024-05-24", "2024-06-01"));
        Clock(ClockKind.Assessment, [.. Journey.Completed, new AssessmentSentBack(Any.Manager, "Thin")]).ShouldBe(("2024-05-24", null));
    }

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R8")]
    [InlineData("2024-05-10", "2024-06-03")] // over the bank holiday of 27 May
    [InlineData("2024-02-08", "2024-02-29")] // to a leap day
    [InlineData("2024-03-28", "2024-04-22")] // over Easter, and the clocks go forward
    [InlineData("2024-06-01", "2024-06-21")] // from a Saturday
    public void The_police_are_told_within_fifteen_working_days_after_the_bail_date_is_set(string set, string due) =>
        Clock(ClockKind.PoliceTold, Journey.Referred, (new BailDateSet(new(Release.Bail, Day("2024-09-30"))), set)).ShouldBe((due, null));

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R8")]
    public void A_bail_date_set_anew_starts_the_clock_anew_and_release_ends_it()
    {
        (CaseEvent, string) first = (new BailDateSet(new(Release.Bail, Day("2024-07-01"))), "2024-05-10");
        Clock(ClockKind.PoliceTold, Journey.Referred, first, (new BailDateSet(new(Release.Bail, Day("2024-08-01"))), "2024-06-03")).ShouldBe(("2024-06-24", null));
        Clock(ClockKind.BailReturn, Journey.Referred, first).ShouldBe(("2024-07-01", null));
        Clock(ClockKind.BailReturn, Journey.Referred, first, (new BailDateSet(new(Release.UnderInvestigation, Day("2024-05-11"))), "2024-06-03")).ShouldBeNull();
    }

    [Fact, Trait("Case", "accepted")]
    public void A_return_on_bail_is_over_once_a_disposal_is_given_also_where_the_case_comes_back() =>
        Clock(ClockKind.BailReturn, Journey.Returned.From(Bailed)).ShouldBe(("2024-07-01", "2024-06-12"));

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-01-15", "2024-07-15")]
    [InlineData("2023-08-31", "2024-02-29")] // there is no 31 February, and it is a leap year
    [InlineData("2022-08-31", "2023-02-28")]
    [InlineData("2023-12-25", "2024-06-25")] // working days are no part of it
    public void A_summary_offence_can_be_charged_for_six_months(string offence, string due) =>
        Clock(ClockKind.ChargingLimit, Journey.Referred.From(r => r with { Offences = [Summary(offence), Summary("2024-05-01")] })).ShouldBe((due, null));

    [Fact, Trait("Case", "accepted")]
    public void The_charging_time_limit_stands_as_long_as_a_prosecution_can_follow()
    {
        Clock(ClockKind.ChargingLimit, Journey.Referred).ShouldBeNull();
        Clock(ClockKind.ChargingLimit, Journey.Delivered("youth-caution").From(OnlySummary)).ShouldBe(("2024-11-01", "2024-06-12"));
        Clock(ClockKind.ChargingLimit, Journey.InProgramme("outcome-22").From(OnlySummary)).ShouldBe(("2024-11-01", null));
        Clock(ClockKind.ChargingLimit, Journey.Ended("outcome-22", true).From(OnlySummary)).ShouldBe(("2024-11-01", "2024-09-02"));
        Clock(ClockKind.ChargingLimit, Journey.Ended("outcome-22", false).From(OnlySummary)).ShouldBe(("2024-11-01", null));
    }

    [Fact, Trait("Case", "accepted")]
    public void What_a_deferral_awaits_is_due_until_the_case_is_listed_again()
    {
        CaseEvent[] deferred = [.. Journey.Listed, new CaseDeferred(Any.Panel, "A report", "Health", Day("2024-06-20"))];
        Clock(ClockKind.Deferral, deferred).ShouldBe(("2024-06-20", null));
        Clock(ClockKind.Deferral, [.. deferred, new CaseListed(Any.Panel)]).ShouldBe(("2024-06-20", "2024-06-01"));
    }

    [Fact, Trait("Case", "accepted")]
    public void A_disagreement_is_due_until_it_is_resolved()
    {
        (CaseEvent, string) escalated = (new DecisionEscalated(Any.Sergeant, null, null, "Too lenient"), "2024-06-06");
        Clock(ClockKind.Escalation, Journey.Decided("youth-caution"), escalated).ShouldBe(("2024-06-13", null));
        Clock(ClockKind.Escalation, Journey.Decided("youth-caution"), escalated, (new EscalationResolved("panel-stands", "Agreed", Any.Manager, Any.Sergeant), "2024-06-10"))
            .ShouldBe(("2024-06-13", "2024-06-10"));
    }

    [Fact, Trait("Case", "boundary")]
    public void A_programme_ends_by_the_limit_of_its_disposal()
    {
        Clock(ClockKind.Programme, Journey.InProgramme("outcome-22")).ShouldBe(("2024-10-02", null));
        Clock(ClockKind.Programme, Journey.InProgramme("outcome-22").From(r => r with { Offences = [Summary("2024-04-01")] })).ShouldBe(("2024-10-02", null));
        Clock(ClockKind.Programme, Journey.InProgramme("youth-conditional-caution").From(r => r with { Offences = [Summary("2024-04-01")] })).ShouldBe(("2024-09-03", null));
        Clock(ClockKind.Programme, Journey.InProgramme("community-resolution")).ShouldBeNull();
        Clock(ClockKind.Programme, Journey.Ended("outcome-22", true)).ShouldBe(("2024-10-02", "2024-09-02"));
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R9")]
    public void The_next_victim_to_be_reached_is_waited_for_and_then_the_last_who_was()
    {
        CaseEvent[] two = Journey.Referred.From(r => r with { Victims = [Victim, Victim with { Number = 2 }] });
        Clock(ClockKind.VictimContact, two).ShouldBe(("2024-05-17", null));
        CaseEvent[] one = [.. two, new ContactAttempted(1, Day("2024-05-14"), "phone", true, null, false)];
        Clock(ClockKind.VictimContact, one).ShouldBe(("2024-05-17", null));
        Clock(ClockKind.VictimContact, [.. one, new ContactAttempted(2, Day("2024-05-16"), "phone", true, null, false)]).ShouldBe(("2024-05-17", "2024-05-16"));
    }

    [Fact, Trait("Case", "boundary")]
    public void A_closed_case_is_followed_up_once_its_months_have_passed()
    {
        CaseEvent[] closed = [.. Journey.Closed.Select(e => e is DisposalDelivered given ? given with { On = Day("2024-05-10") } : e)];
        Clock(ClockKind.FollowUp6, Journey.InProgramme("outcome-22")).ShouldBeNull();
        Clock(ClockKind.FollowUp6, closed).ShouldBe(("2024-12-06", null)); // twenty working days after 10 November
        Clock(ClockKind.FollowUp6, closed, (new FollowUpRecorded(6, false, null, null, "PNC"), "2024-11-12")).ShouldBe(("2024-12-06", "2024-11-12"));
        Of(closed).Single(clock => clock.DoneOn is null).On(Day("2024-11-09")).State.ShouldBe("due");
        Of(closed).Single(clock => clock.DoneOn is null).On(Day("2024-11-10")).State.ShouldBe("due-soon");
        Clock(ClockKind.FollowUp12, closed).ShouldBeNull(); // beyond the bank holidays on file
    }

    [Fact, Trait("Case", "accepted")]
    public void A_case_that_is_over_waits_for_nothing()
    {
        var closed = Of(Journey.Closed.From(r => OnlySummary(r) with { Victims = [Victim] }));
        closed.ShouldNotBeEmpty();
        closed.ShouldAllBe(clock => clock.DoneOn != null);
        Of([.. Journey.Referred, new ReferralWithdrawn("A mistake")]).ShouldBeEmpty();
    }

    [Fact, Trait("Case", "refused")]
    public void No_day_is_made_up_beyond_the_bank_holidays_on_file() =>
        Of(Journey.Referred.From(r => r with { ReferredOn = Day("2024-12-30"), Offences = [Summary("2024-12-01")] })).Select(clock => (clock.Kind, clock.SoonFrom))
            .ShouldBe([(ClockKind.ChargingLimit, null)]);

    [Fact, Trait("Case", "accepted")]
    public void The_next_day_due_comes_first() =>
        Of(Journey.Referred.From(r => Bailed(OnlySummary(r)) with { Victims = [Victim] })).Select(clock => clock.Kind)
            .ShouldBe([ClockKind.VictimContact, ClockKind.Assessment, ClockKind.PoliceTold, ClockKind.BailReturn, ClockKind.ChargingLimit]);

    private static ReferralSubmitted Bailed(ReferralSubmitted referral) => referral with { Release = new(Release.Bail, Day("2024-07-01")) };

    private static ReferralSubmitted OnlySummary(ReferralSubmitted referral) => referral with { Offences = [Summary("2024-05-01")] };

    private static OffenceOnCase Summary(string on) => Any.OffenceOf("common-assault", Day(on)) with { Class = "summary" };

    private static (string Due, string? DoneOn)? Clock(string kind, CaseEvent[] history, params (CaseEvent Event, string On)[] then) =>
        Of(history, then).SingleOrDefault(clock => clock.Kind == kind) is { } found ? ($"{found.By:yyyy-MM-dd}", found.DoneOn?.ToString("yyyy-MM-dd", null)) : null;

    /// <summary>The history, recorded on 1 June 2024, and then what happened on other days.</summary>
    private static IReadOnlyList<Clock> Of(CaseEvent[] history, params (CaseEvent Event, string On)[] then)
    {
        (CaseEvent Event, string On)[] all = [.. history.Select(e => (e, "2024-06-01")), .. then];
        return CaseClocks.Of(
            all.Select(e => e.Event).Aggregate(new Domain.Cases.Case(Any.Case), Domain.Cases.Case.Evolve),
            all.Aggregate(ClockDates.None, (dates, e) => ClockDates.Evolve(dates, e.Event, Day(e.On))),
            Any.Reference);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
