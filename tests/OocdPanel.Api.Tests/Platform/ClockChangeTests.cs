using System.Globalization;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Platform;

/// <summary>A day is a day in England and Wales, where the clocks change: ages, limits and what is in force hang on it.</summary>
public sealed class ClockChangeTests(RunningService service) : CommandOverHttp(service), IDisposable
{
    public void Dispose() => Service.Clock.Ahead = default;

    [Theory]
    [InlineData("2026-03-28T23:59:59Z", "2026-03-28")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29")] // a second later it is two o’clock
    [InlineData("2026-03-29T22:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:59:59Z", "2026-10-25")]
    public void A_day_begins_at_midnight_on_the_wall(string moment, string day) =>
        UkTime.DayOf(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")] // there is no such time: it is half past two
    [InlineData("2026-10-25", "01:30", "2026-10-25T01:30:00Z")] // there are two: the later
    [InlineData("2026-07-01", "07:30", "2026-07-01T06:30:00Z")]
    public void A_time_on_the_wall_is_one_moment(string day, string time, string moment) =>
        UkTime.Moment(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture)).ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    [Fact, Trait("Command", "deliver-disposal"), Trait("Rule", "R1"), Trait("Case", "boundary")]
    public async Task A_child_who_turns_18_while_the_case_goes_on_is_cautioned_until_midnight_in_summer_time_and_not_after()
    {
        var eve = new DateOnly(Service.Clock.Today.Month > 7 ? Service.Clock.Today.Year : Service.Clock.Today.Year - 1, 7, 10);
        var journeys = new List<Journey>();
        SetTo(eve.AddDays(-3), 10, 0);
        for (var i = 0; i < 2; i++)
        {
            var journey = new Journey(Service);
            (await journey.SendAsync(Calls.SubmitReferral(journey).With("child.dateOfBirth", eve.AddDays(1).AddYears(-18)))).ShouldBeAccepted();
            journey.BackAt(Stage.Referred);
            await journey.To(Stage.AwaitingPanel);
            await journey.DecideAsync("youth-caution");
            journeys.Add(journey);
        }
        SetTo(eve, 22, 50); // ten to midnight in summer time
        await journeys[0].DoAsync(Calls.DeliverCaution);
        SetTo(eve, 23, 10); // the same day in universal time, and the birthday in England
        await Refused(journeys[1], Calls.DeliverCaution(journeys[1]), 422, "over-age-for-caution", "R1");
    }

    private void SetTo(DateOnly day, int hour, int minute) =>
        Service.Clock.Ahead = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute)), TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
}
