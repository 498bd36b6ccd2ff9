using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

public sealed class FindingTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-finding"), Trait("Case", "accepted")]
    public async Task A_finding_never_changes_the_case()
    {
        var journey = await Sample.ReleasedAsync(Service);
        var before = await OfCaseAsync(journey);
        await Sample.FindAsync(journey);
        await journey.DoAsync(ReviewCalls.CorrectFinding);
        (await OfCaseAsync(journey)).ShouldBe(before);
        await ShouldBeAt(journey, Stage.AwaitingDelivery);
        (await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}/reviews")).Body
            .EnumerateArray().Single(row => row.GetProperty("review").GetGuid() == journey.Review).GetProperty("finding").GetString().ShouldBe("inappropriate");
    }

    [Fact, Trait("Command", "record-finding"), Trait("Case", "accepted")]
    public async Task Managers_are_told_which_cases_were_found_how_once_the_exercise_is_closed()
    {
        var journey = await Sample.FoundAsync(Service);
        await journey.DoAsync(ReviewCalls.RaiseLearningPoint);
        var year = journey.Today.Month >= 4 ? journey.Today.Year : journey.Today.Year - 1;
        string[] lists = [$"scrutiny-findings/cases?figure=findings&area=shropshire&year={year}-{(year + 1) % 100:00}", $"learning-points/cases?figure=raised&area=shropshire&year={year}-{(year + 1) % 100:00}"];
        foreach (var list in lists)
            (await journey.GetAsync(People.Manager, $"/reports/measures/{list}")).ShouldBeRead().Contains(journey.Case.ToString(), StringComparison.Ordinal).ShouldBeFalse("the exercise is open");
        await Sample.CloseAsync(journey);
        foreach (var list in lists)
            (await journey.GetAsync(People.Manager, $"/reports/measures/{list}")).ShouldBeRead().ShouldContain(journey.Case.ToString());
    }

    [Fact, Trait("Command", "record-finding"), Trait("Case", "refused")]
    public async Task A_second_finding_has_to_correct_the_first()
    {
        var journey = await Sample.ReleasedAsync(Service);
        await Refused(journey, ReviewCalls.RecordFinding(journey), 409, "few-views");
        await Sample.FindAsync(journey);
        await Refused(journey, ReviewCalls.RecordFinding(journey), 409, "finding-stands");
        await Refused(journey, ReviewCalls.CorrectFinding(journey).With("corrects", 2), 409, "not-the-finding-that-stands");
    }

    [Fact, Trait("Command", "record-finding"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_records_it()
    {
        var journey = await Sample.ReleasedAsync(Service);
        await Sample.ThinkAsync(journey);
        await Forbidden(journey, ReviewCalls.RecordFinding(journey), People.ScrutinyMember);
    }

    [Fact, Trait("Command", "record-finding"), Trait("Case", "stale")]
    public async Task It_is_found_on_the_views_that_were_seen()
    {
        var journey = await Sample.ReleasedAsync(Service);
        await Sample.ThinkAsync(journey);
        await Stale(journey, ReviewCalls.RecordFinding(journey), journey.Review, compulsory: true);
    }

    [Fact, Trait("Command", "correct-finding"), Trait("Case", "accepted")]
    public async Task A_correction_leaves_the_old_finding_to_be_read()
    {
        var journey = await Sample.FoundAsync(Service);
        await journey.DoAsync(ReviewCalls.CorrectFinding);
        var findings = (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{journey.Review}")).Body.GetProperty("findings");
        findings.GetArrayLength().ShouldBe(2);
        findings[1].GetProperty("corrects").GetInt32().ShouldBe(1);
    }

    [Fact, Trait("Command", "correct-finding"), Trait("Case", "refused")]
    public async Task Where_nothing_was_found_nothing_is_corrected()
    {
        var journey = await Sample.ReleasedAsync(Service);
        await Refused(journey, ReviewCalls.CorrectFinding(journey), 409, "nothing-found");
    }

    [Fact, Trait("Command", "correct-finding"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_corrects()
    {
        var journey = await Sample.FoundAsync(Service);
        await Forbidden(journey, ReviewCalls.CorrectFinding(journey), People.ScrutinyMember);
    }

    [Fact, Trait("Command", "correct-finding"), Trait("Case", "stale")]
    public async Task It_corrects_what_was_seen()
    {
        var journey = await Sample.FoundAsync(Service);
        await Stale(journey, ReviewCalls.CorrectFinding(journey), journey.Review, compulsory: true);
    }

    /// <summary>The version of the case's stream, and every row about it.</summary>
    private async Task<string> OfCaseAsync(Journey journey) => string.Join(
        '|',
        await Service.ScalarAsync("select version from mt_streams where id = $1", journey.Case),
        await Service.ScalarAsync("select string_agg(c::text, ';') from read.case_list c where case_id = $1", journey.Case),
        await Service.ScalarAsync("select string_agg(f::text, ';' order by f::text) from read.decision_fact f where case_id = $1", journey.Case),
        await Service.ScalarAsync("select string_agg(f::text, ';' order by f::text) from read.case_fact f where case_id = $1", journey.Case));
}
