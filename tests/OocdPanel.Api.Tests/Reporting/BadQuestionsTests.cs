using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Shared;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>Questions that have no answer are told why, over HTTP and at the command line alike, and none is answered with a silent zero.</summary>
public sealed class BadQuestionsTests(TrapHost traps) : IClassFixture<TrapHost>
{
    [Theory]
    [InlineData("area=west-mercia&year=2023-24&quarter=Q5", 400, "unknown-period", "quarter", "There is no quarter ‘Q5’")]
    [InlineData("area=west-mercia&year=2023-25", 400, "unknown-period", "year", "There is no financial year ‘2023-25’")]
    [InlineData("area=west-mercia&year=2023-24&since=2024-25", 400, "unknown-period", "since", "comes after the period itself")]
    [InlineData("area=cumberland&year=2022-23", 404, "unknown-area", "area", "The area ‘cumberland’ is not in force on 31 March 2023; it is from 1 April 2023.")]
    [InlineData("area=cumbria&year=2023-24", 404, "unknown-area", "area", "The area ‘cumbria’ is not in force on 31 March 2024")]
    [InlineData("area=atlantis&year=2023-24&restated=successors", 404, "unknown-area", "area", "There is no area, service or force with the code ‘atlantis’")]
    [InlineData("area=west-mercia&year=2023-24&restated=sideways", 400, "unknown-restating", "restated", "History cannot be restated by ‘sideways’.")]
    [InlineData("area=west-mercia&year=2023-24&by=shoe-size", 400, "unknown-breakdown", "by", "cannot be broken down by ‘shoe-size’")]
    [InlineData("area=west-mercia&year=2023-24&by=sex&and=shoe-size", 400, "unknown-breakdown", "and", "cannot be broken down by ‘shoe-size’")]
    [InlineData("area=west-mercia&year=2023-24&by=sex&and=sex", 400, "same-breakdown", "and", "Both breakdowns are ‘sex’")]
    [InlineData("area=west-mercia&year=2023-24&and=sex", 400, "no-first-breakdown", "by", "There is a second breakdown without a first.")]
    [InlineData("area=west-mercia&year=2023-24&asAt=2000-01-01T00:00:00Z", 400, "before-the-log", "asAt", "Nothing had been recorded at that moment.")]
    [InlineData("area=west-mercia&year=2023-24&asAt=2999-01-01T00:00:00Z", 400, "in-the-future", "asAt", "That moment has not come yet.")]
    [InlineData("area=west-mercia&year=2098-99", 400, "not-begun", "year", "has not begun")]
    public async Task It_is_told_which_part_of_the_question_is_wrong_and_what_to_do(string query, int status, string code, string field, string why)
    {
        var (answered, body, _) = await GetAsync($"/reports/measures/completion?{query}");
        var printed = await PrintAsync("completion", query, "text");

        ((int)answered).ShouldBe(status);
        using var problem = JsonDocument.Parse(body);
        problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
        problem.RootElement.GetProperty("errors").GetProperty(field)[0].GetString()!.ShouldContain(why);
        problem.RootElement.GetProperty("advice").GetString().ShouldNotBeNullOrWhiteSpace();
        printed.Report.ShouldBeNull();
        printed.Error!.ShouldContain(why);
    }

    [Theory]
    [InlineData("measures/needs", "by=area&and=sex", "no-room", "and", "is always told by tier, so it can be broken down by one more only")]
    [InlineData("measures/needs", "by=area&and=shoe-size", "unknown-breakdown", "and", "cannot be broken down by ‘shoe-size’")]
    [InlineData("measures/timeliness", "by=area&and=area", "same-breakdown", "and", "Both breakdowns are ‘area’")]
    [InlineData("measures/disposals/cases", "figure=confirmed&by=sex&group=zzz", "unknown-group", "group", "There is no group ‘zzz’ by sex.")]
    [InlineData("measures/disposals/cases", "figure=confirmed&group=male", "no-such-breakdown", "group", "‘male’ is a group of no breakdown.")]
    [InlineData("measures/disposals/cases", "figure=confirmed&by=sex&group=male&andGroup=White", "no-such-breakdown", "andGroup", "‘White’ is a group of no breakdown.")]
    [InlineData("measures/disposals/changes", "figure=confirmed&asAt=2024-01-31T00:00:00Z&by=sex&group=zzz", "unknown-group", "group", "There is no group ‘zzz’ by sex.")]
    [InlineData("measures/disposals", "asAt=2024-01-31T00:00:00Z&position=1000000", "position-and-moment", "position", "was recorded after that moment")]
    [InlineData("measures/disposals", "position=many", "invalid", "position", "not of the kind")]
    public async Task So_it_is_of_what_leaves_no_room_and_of_groups(string report, string query, string code, string field, string why)
    {
        var (answered, body, _) = await GetAsync($"/reports/{report}?area=west-mercia&year=2023-24&{query}");

        answered.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(body);
        problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
        problem.RootElement.GetProperty("errors").GetProperty(field)[0].GetString()!.ShouldContain(why);
    }

    [Fact]
    public async Task No_like_cases_are_compared_before_the_period_has_begun()
    {
        var (answered, body, _) = await GetAsync("/reports/consistency?area=west-mercia&year=2098-99");
        answered.ShouldBe(HttpStatusCode.BadRequest);
        body.ShouldContain("\"not-begun\"");
    }

    [Fact]
    public async Task An_area_before_it_existed_can_be_asked_for_as_it_would_have_been()
    {
        (await GetAsync("/reports/measures/completion?area=cumberland&year=2022-23")).Body.ShouldContain("or ask a measure for history restated by successors or predecessors");
        var (status, body, _) = await GetAsync("/reports/measures/completion?area=cumberland&year=2022-23&restated=successors");
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("\"restated\":\"successors\"");
    }

    [Fact]
    public async Task A_period_across_a_split_says_so()
    {
        const string Query = "area=cumberland&year=2023-24&since=2022-23";
        const string Note = "Cumberland began on 1 April 2023, out of Cumbria";

        (await GetAsync($"/reports/measures/completion?{Query}")).Body.ShouldContain(Note);
        (await PrintAsync("completion", Query, "text")).Report!.ShouldContain(Note);
    }

    [Fact]
    public async Task What_has_nothing_to_divide_by_has_no_percentage_and_is_not_nought_per_cent()
    {
        const string Query = "area=west-mercia&year=2020-21";
        using var json = JsonDocument.Parse((await GetAsync($"/reports/measures/completion?{Query}")).Body);
        var figures = json.RootElement.GetProperty("total").GetProperty("figures");
        (figures[0].GetDecimal(), figures[3].ValueKind).ShouldBe((0, JsonValueKind.Null));

        (await GetAsync($"/reports/measures/completion?{Query}&format=csv")).Body.Split("\r\n")[1].ShouldStartWith("0,0,0,,0,0,");
        (await PrintAsync("completion", Query, "text")).Report!.ShouldContain("0 of 0 children (no percentage) completed a programme");
        using var rates = JsonDocument.Parse((await GetAsync($"/reports/disproportionality?{Query}")).Body);
        foreach (var stage in rates.RootElement.GetProperty("total").GetProperty("stages").EnumerateArray())
            stage.TryGetProperty("rate", out _).ShouldBeFalse();
        using var audits = JsonDocument.Parse((await GetAsync($"/reports/case-audits?{Query}")).Body);
        audits.RootElement.GetProperty("standards").EnumerateArray().Select(standard => standard.TryGetProperty("rating", out _)).ShouldBe([false, false, false]);
    }

    private async Task<(HttpStatusCode Status, string Body, string? Type)> GetAsync(string path)
    {
        using var client = traps.Host.Client();
        var person = new Person(new UserId("a.nalyst"), [Roles.Analyst], [new("west-mercia"), new("cumberland"), new("cumbria")], new AgencyCode("yjs"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DevelopmentToken.Mint(person, DevelopmentKey.In(TestHost.Keys), TimeProvider.System));
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString());
    }

    /// <summary>The same question as the command line asks it.</summary>
    private Task<Printed> PrintAsync(string measure, string query, string format)
    {
        var asked = QueryHelpers.ParseQuery(query);
        string? Field(string name) => asked.TryGetValue(name, out var value) ? value.ToString() : null;
        return ReportCommand.RunAsync(
            traps.Database.Reports, traps.Database.Measures, traps.Database.Publications,
            new(measure, new(Field("area"), Field("year"), Field("quarter"), Restated: Field("restated")), format)
            {
                By = Field("by"),
                And = Field("and"),
                Since = Field("since"),
                AsAt = Field("asAt") is { } moment ? DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture) : null,
            },
            default);
    }
}
