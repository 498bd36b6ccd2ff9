using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>What an area, service or force stands for in a period.</summary>
public class ReportScopeTests
{
    [Fact]
    public void A_force_stands_for_the_areas_it_had_on_each_day()
    {
        var before = Of(new("cumbria-constabulary", "2022-23", "Q4")).Report!;
        var after = Of(new("cumbria-constabulary", "2023-24", "Q1")).Report!;

        before.Areas.Select(span => span.Area.Value).ShouldBe(["cumbria"]);
        after.Areas.Select(span => span.Area.Value).ShouldBe(["cumberland", "westmorland-and-furness"]);
        after.Areas.ShouldAllBe(span => span.From == after.Period.From && span.To == after.Period.To);
    }

    [Fact]
    public void An_area_that_begins_within_the_period_counts_from_its_first_day()
    {
        var scope = Of(new("shropshire", "2018-19", null)).Report!;

        scope.Areas.ShouldBe([new AreaSpan(new("shropshire"), new(2019, 1, 1), new(2019, 3, 31))]);
    }

    [Theory]
    [InlineData("cumberland", "2022-23", "The area ‘cumberland’ is not in force on 31 March 2023; it is from 1 April 2023.")]
    [InlineData("cumbria", "2023-24", "The area ‘cumbria’ is not in force on 31 March 2024; it is from 1 January 2019 until 1 April 2023.")]
    [InlineData("west-mercia", "2017-18", "The service ‘west-mercia’ has no areas on 31 March 2018.")]
    public void An_area_that_did_not_exist_in_the_period_is_told(string area, string year, string message)
    {
        var fault = Of(new(area, year)).Fault!;

        (fault.Code, fault.Field, fault.Exists, fault.Message).ShouldBe(("unknown-area", "area", false, message));
    }

    [Fact]
    public void Somebody_with_one_area_of_a_service_does_not_cover_the_service()
    {
        var service = Of(new("west-mercia", "2023-24")).Report!;
        var area = Of(new("shropshire", "2023-24")).Report!;
        var person = new Person(new("a.nalyst"), [Roles.Analyst], [new("shropshire")], null);

        service.IsCoveredBy(person, TrapDatabase.Reference).ShouldBeFalse();
        area.IsCoveredBy(person, TrapDatabase.Reference).ShouldBeTrue();
    }

    private static Reported<ReportScope> Of(ReportQuestion question) => ReportScope.Of(question, TrapDatabase.Reference);
}
