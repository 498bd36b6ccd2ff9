using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Shared;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>The reports over HTTP: who gets them, in what form, and what a bad question is told.</summary>
public sealed class ReportHttpTests(TrapHost traps) : IClassFixture<TrapHost>
{
    private readonly TestHost host = traps.Host;

    [Theory]
    [InlineData(Roles.Analyst)]
    [InlineData(Roles.YjsManager)]
    public async Task An_analyst_and_a_manager_get_the_figures_of_their_areas(string role)
    {
        var (status, body, _) = await GetAsync("/reports/completion?area=west-mercia&year=2023-24", role);

        status.ShouldBe(HttpStatusCode.OK);
        using var report = JsonDocument.Parse(body);
        var headline = report.RootElement.GetProperty("headline");
        (headline.GetProperty("numerator").GetInt64(), headline.GetProperty("denominator").GetInt64(), headline.GetProperty("percent").GetDecimal())
            .ShouldBe((14L, 16L, 87.5m));
        var about = report.RootElement.GetProperty("about");
        about.GetProperty("ruleVersion").GetString().ShouldBe("kpi6-2024.2");
        about.GetProperty("position").GetInt64().ShouldBeGreaterThan(0);
        about.GetProperty("areas").GetArrayLength().ShouldBe(4);
        (about.GetProperty("demonstration").GetBoolean(), about.GetProperty("suppressed").GetBoolean()).ShouldBe((false, false));
    }

    [Fact]
    public async Task Every_other_role_is_refused_and_a_stranger_is_not_let_in()
    {
        foreach (var role in Roles.All.Except(ReportEndpoints.Roles))
            foreach (var report in new[] { "completion", "completion/cases", "outcome-22", "outcome-22/cases", "measures", "measures/completion", "measures/completion/cases" })
                (await GetAsync($"/reports/{report}?area=west-mercia&year=2023-24&figure=ended", role)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{role} {report}");

        using var stranger = host.Client();
        (await stranger.GetAsync(new Uri("/reports/completion?area=west-mercia&year=2023-24", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("area=warwickshire&year=2023-24", HttpStatusCode.Forbidden, "not-your-area")]
    [InlineData("area=atlantis&year=2023-24", HttpStatusCode.NotFound, "unknown-area")]
    [InlineData("area=cumberland&year=2022-23", HttpStatusCode.NotFound, "unknown-area")]
    [InlineData("year=2023-24", HttpStatusCode.BadRequest, "field-missing")]
    [InlineData("area=west-mercia", HttpStatusCode.BadRequest, "field-missing")]
    [InlineData("area=west-mercia&year=2023", HttpStatusCode.BadRequest, "unknown-period")]
    [InlineData("area=west-mercia&year=2023-24&quarter=Q5", HttpStatusCode.BadRequest, "unknown-period")]
    [InlineData("area=west-mercia&year=2023-24&format=pdf", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("area=west-mercia&year=2023-24&position=-1", HttpStatusCode.BadRequest, "unknown-position")]
    [InlineData("area=west-mercia&year=2023-24&position=99999999", HttpStatusCode.BadRequest, "unknown-position")]
    [InlineData("area=west-mercia&year=2023-24&position=x", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("area=west-mercia&year=2023-24&colour=red", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("area=west-mercia&area=shropshire&year=2023-24", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("area=west%00mercia&year=2023-24", HttpStatusCode.BadRequest, "invalid")]
    public async Task A_question_without_an_answer_is_told_why(string query, HttpStatusCode status, string code)
    {
        foreach (var report in new[] { "completion", "outcome-22", "measures/completion", "measures/timeliness" })
        {
            var answer = await GetAsync($"/reports/{report}?{query}");

            answer.Status.ShouldBe(status);
            using var problem = JsonDocument.Parse(answer.Body);
            problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
            problem.RootElement.GetProperty("advice").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Theory]
    [InlineData("completion/cases?figure=ended", 21)]
    [InlineData("completion/cases?figure=completed", 17)]
    [InlineData("completion/cases?figure=not-completed", 4)]
    [InlineData("completion/cases?figure=left-out", 3)]
    [InlineData("completion/cases?figure=ended&type=yc_yjs", 2)]
    [InlineData("completion/cases?figure=ended&quarter=Q3&type=ycc", 0)]
    [InlineData("outcome-22/cases?figure=decided", 6)]
    [InlineData("outcome-22/cases?figure=pending", 2)]
    [InlineData("outcome-22/cases?figure=finalised", 3)]
    [InlineData("outcome-22/cases?figure=returned", 1)]
    [InlineData("outcome-22/cases?figure=confirmed", 25)]
    public async Task A_figure_opens_down_to_as_many_cases_as_it_counts(string path, int cases)
    {
        var (status, body, _) = await GetAsync($"/reports/{path}&area=west-mercia&year=2023-24");

        status.ShouldBe(HttpStatusCode.OK);
        using var report = JsonDocument.Parse(body);
        report.RootElement.GetProperty("cases").GetArrayLength().ShouldBe(cases);
        body.ShouldNotContain("Trap", Case.Insensitive);
    }

    [Fact]
    public async Task Each_case_behind_a_figure_is_logged_as_looked_at()
    {
        var (_, body, _) = await GetAsync("/reports/completion/cases?area=west-mercia&year=2023-24&figure=left-out", Roles.YjsManager);

        await using var command = traps.Database.Store.CreateCommand(
            "select record from oocd.access_log where what = 'report-cases' and user_name = 'a.nalyst' and role = 'yjs-manager' and allowed");
        await using var reader = await command.ExecuteReaderAsync();
        var logged = new List<Guid>();
        while (await reader.ReadAsync())
            logged.Add(reader.GetGuid(0));
        using var report = JsonDocument.Parse(body);
        logged.Order().ShouldBe(report.RootElement.GetProperty("cases").EnumerateArray().Select(found => found.GetProperty("case").GetGuid()).Order());
        logged.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("completion/cases?area=west-mercia&year=2023-24", "unknown-figure")]
    [InlineData("completion/cases?area=west-mercia&year=2023-24&figure=all", "unknown-figure")]
    [InlineData("completion/cases?area=west-mercia&year=2023-24&figure=ended&type=charge", "unknown-type")]
    [InlineData("outcome-22/cases?area=west-mercia&year=2023-24&figure=ended", "unknown-figure")]
    public async Task A_figure_that_a_report_does_not_have_is_told(string path, string code)
    {
        var (status, body, _) = await GetAsync($"/reports/{path}");

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.ShouldContain($"\"{code}\"");
    }

    [Theory]
    [InlineData("completion")]
    [InlineData("outcome-22")]
    public async Task HTTP_and_the_command_line_give_the_same_in_every_format(string measure)
    {
        foreach (var format in ReportFormat.All)
        {
            var http = await GetAsync($"/reports/{measure}?area=west-mercia&year=2023-24&quarter=Q2&format={format}");

            var printed = await ReportCommand.RunAsync(traps.Database.Reports, traps.Database.Measures, traps.Database.Publications, new(measure, new("west-mercia", "2023-24", "2"), format), default);

            http.Body.ShouldBe(printed.Report);
            http.Type.ShouldBe(ReportFormat.MediaType(format));
        }
    }

    [Fact]
    public async Task A_measure_is_told_in_every_format_with_what_it_is_of()
    {
        var csv = (await GetAsync("/reports/measures/disposals?area=west-mercia&year=2023-24&by=sex&and=age-band&format=csv")).Body.Split("\r\n");
        csv[0].ShouldBe("sex,sex_name,age-band,age-band_name,confirmed,children,out_of_court,out_of_court_share,outcome_22,outcome_22_share,measure,rule_version,area,areas,year,quarter,from,to,position,demonstration,suppressed,restated");
        csv[1].ShouldStartWith(",All,,All,25,");
        var text = (await GetAsync("/reports/measures/timeliness?area=west-mercia&year=2023-24&format=text")).Body;
        text.ShouldContain("Referral to confirmation by the police");
        using var list = JsonDocument.Parse((await GetAsync("/reports/measures")).Body);
        list.RootElement.EnumerateArray().Select(measure => measure.GetProperty("code").GetString()).ShouldContain("timeliness");
    }

    [Fact]
    public async Task The_cases_behind_a_measure_come_a_page_at_a_time_and_are_logged()
    {
        var path = "/reports/measures/referrals/cases?area=west-mercia&year=2023-24&figure=referred";
        using var behind = JsonDocument.Parse((await GetAsync(path)).Body);
        var cases = behind.RootElement.GetProperty("cases").EnumerateArray().Select(found => found.GetProperty("case").GetGuid()).ToList();
        await using var logged = traps.Database.Store.CreateCommand("select count(distinct record) from oocd.access_log where what = 'report-cases' and record = any($1)");
        logged.Parameters.Add(new() { Value = cases.ToArray() });
        ((long)(await logged.ExecuteScalarAsync())!).ShouldBe(cases.Distinct().Count());

        (await GetAsync(path + "&after=nonsense")).Body.ShouldContain("\"unknown-place\"");
        (await GetAsync(path.Replace("referred", "share", StringComparison.Ordinal))).Body.ShouldContain("\"unknown-figure\"");
    }

    [Fact]
    public async Task The_command_line_breaks_a_measure_down_as_HTTP_does()
    {
        var http = await GetAsync("/reports/measures/completion?area=west-mercia&year=2023-24&since=2022-23&by=quarter&and=sex&published=true&format=csv");

        var printed = await ReportCommand.RunAsync(
            traps.Database.Reports, traps.Database.Measures, traps.Database.Publications, new("completion", new("west-mercia", "2023-24"), "csv") { By = "quarter", And = "sex", Since = "2022-23", Published = true }, default);

        printed.Report.ShouldBe(http.Body);
        (await ReportCommand.RunAsync(traps.Database.Reports, traps.Database.Measures, traps.Database.Publications, new("completion", new("west-mercia", "2023-24"), "text") { By = "shoe-size" }, default))
            .Error!.ShouldContain("cannot be broken down by ‘shoe-size’");
    }

    [Fact]
    public async Task The_command_line_is_told_what_is_wrong_in_a_sentence()
    {
        (await ReportCommand.RunAsync(traps.Database.Reports, traps.Database.Measures, traps.Database.Publications, new("completion", new("atlantis", "2023-24"), "text"), default))
            .Error.ShouldBe("There is no area, service or force with the code ‘atlantis’. Choose an area that existed in the period.");
        (await ReportCommand.RunAsync(traps.Database.Reports, traps.Database.Measures, traps.Database.Publications, new("weather", new("west-mercia", "2023-24"), "text"), default)).Error!.ShouldStartWith("There is no report ‘weather’.");
        (await ReportCommand.RunAsync(traps.Database.Reports, traps.Database.Measures, traps.Database.Publications, new("completion", new("west-mercia", "2023-24"), "pdf"), default)).Error!.ShouldStartWith("There is no format ‘pdf’.");
    }

    private async Task<(HttpStatusCode Status, string Body, string? Type)> GetAsync(string path, string role = Roles.Analyst)
    {
        using var client = host.Client();
        var person = new Person(new UserId("a.nalyst"), [role], [new("west-mercia"), new("cumberland")], new AgencyCode("yjs"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DevelopmentToken.Mint(person, DevelopmentKey.In(TestHost.Keys), TimeProvider.System));
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString());
    }
}
