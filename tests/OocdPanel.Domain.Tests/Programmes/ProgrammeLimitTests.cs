using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Tests.Reference;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Rule", "R14")]
public class ProgrammeLimitTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("youth-conditional-caution", "2024-06-12", "2024-10-02", "2024-10-30")]
    [InlineData("outcome-22", "2024-06-12", "2024-10-02", "2024-10-02")]
    [InlineData("deferred-prosecution", "2024-02-29", "2024-06-20", "2024-06-20")]
    public void The_weeks_count_from_the_day_it_was_given(string disposal, string given, string due, string latest) =>
        Limit(disposal, given).ShouldBe(new ProgrammeLimit(Day(due), Day(latest)));

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-05-01", "2024-10-02", "2024-10-04")]
    [InlineData("2024-04-29", "2024-10-01", "2024-10-01")]
    [InlineData("2023-08-31", "2024-02-01", "2024-02-01")]
    public void For_summary_offences_conditions_end_four_weeks_before_six_months_from_the_first(string offence, string due, string latest) =>
        Limit("youth-conditional-caution", "2024-06-12", [Summary(offence), Summary("2024-05-02")]).ShouldBe(new ProgrammeLimit(Day(due), Day(latest)));

    [Fact, Trait("Case", "boundary")]
    public void One_graver_offence_lifts_that() =>
        Limit("youth-conditional-caution", "2024-06-12", [Summary("2023-08-31"), Any.OffenceOf("theft")])!.Latest.ShouldBe(Day("2024-10-30"));

    [Theory, Trait("Case", "refused")]
    [InlineData("community-resolution")]
    [InlineData("youth-caution")]
    public void Other_disposals_set_no_limit(string disposal) => Limit(disposal, "2024-06-12").ShouldBeNull();

    private static ProgrammeLimit? Limit(string disposal, string given, OffenceOnCase[]? offences = null) =>
        ProgrammeLimit.Of(new(disposal), Day(given), offences ?? [Any.OffenceOf("theft")], Sample.PolicyOf("default", "standard-1", Sample.Always));

    private static OffenceOnCase Summary(string on) => Any.OffenceOf("common-assault", Day(on)) with { Class = "summary" };

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
