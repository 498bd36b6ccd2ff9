using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Cases;

[Trait("Command", "record-follow-up")]
public class RecordFollowUpTests
{
    private static readonly RecordFollowUp _none = new(6, false, null, null, "PNC");
    private static readonly RecordFollowUp _one = new(12, true, "Theft", Any.Delivery.AddMonths(7), "PNC");

    [Fact, Trait("Case", "accepted")]
    public void It_is_recorded_whether_the_child_offended_again()
    {
        Follow(_none).Then(new FollowUpRecorded(6, false, null, null, "PNC"));
        Follow(_one).Then(new FollowUpRecorded(12, true, "Theft", _one.OffenceOn, "PNC"));
    }

    [Theory, Trait("Case", "boundary")]
    [InlineData(6, "2024-12-11", "window-still-open")]
    [InlineData(6, "2024-12-12", null)]
    [InlineData(12, "2025-06-11", "window-still-open")]
    [InlineData(12, "2025-06-12", null)]
    public void Not_before_the_months_have_passed(int months, string day, string? refused) => Follow(_none with { Months = months }, on: DateOnly.Parse(day, null)).Code().ShouldBe(refused);

    [Theory, Trait("Case", "boundary")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    public void A_day_that_the_month_does_not_have_is_its_last(string given, int months, string due) =>
        RecordFollowUp.DueOn(DateOnly.Parse(given, null), months).ShouldBe(DateOnly.Parse(due, null));

    [Fact, Trait("Case", "boundary")]
    public void A_new_offence_lies_within_the_window()
    {
        Follow(_one with { OffenceOn = Any.Delivery }).ThenRefused<OutsideTheWindow>();
        Follow(_one with { OffenceOn = Any.Delivery.AddDays(1) }).ThenHappened<FollowUpRecorded>();
        Follow(_one with { OffenceOn = Any.Delivery.AddMonths(12) }).ThenHappened<FollowUpRecorded>();
        Follow(_one with { OffenceOn = Any.Delivery.AddMonths(12).AddDays(1) }).ThenRefused<OutsideTheWindow>();
    }

    [Fact, Trait("Case", "refused")]
    public void Once_for_each_and_with_the_offence_where_there_was_one()
    {
        Follow(_none, [.. Journey.Closed, new FollowUpRecorded(6, false, null, null, "PNC")]).ThenRefused<FollowedUpAlready>();
        Follow(_none with { Months = 9 }).ThenRefused<NoSuchWindow>();
        Follow(_one with { Offence = null }).ThenRefused<FieldMissing>().Field.ShouldBe("offence");
        Follow(_one with { OffenceOn = null }).ThenRefused<FieldMissing>().Field.ShouldBe("offenceOn");
        Follow(_none with { Offence = "Theft" }).ThenRefused<NoOffenceMeant>();
        Follow(_none, Journey.Ended("community-resolution", true)).ThenRefused<NotAtThatStage>();
    }

    private static When<CaseEvent> Follow(RecordFollowUp command, CaseEvent[]? history = null, DateOnly? on = null) =>
        Given(history ?? Journey.Closed).When(@case => RecordFollowUp.Decide(command, Any.Act(Any.Manager, on ?? Any.Delivery.AddYears(2)), @case));
}
