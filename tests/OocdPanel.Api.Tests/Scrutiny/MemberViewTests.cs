using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

public sealed class MemberViewTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-member-view"), Trait("Case", "accepted")]
    public async Task A_member_sees_what_others_think_once_they_have_said_what_they_think()
    {
        var journey = await Sample.ReleasedAsync(Service);
        await journey.DoAsync(ReviewCalls.RecordMemberView);
        var before = (await journey.GetAsync(People.OtherScrutinyMember, $"/reviews/{journey.Review}"));
        before.ShouldBeRead().ShouldNotContain("fair to the shop");
        before.Body.GetProperty("views").GetInt32().ShouldBe(1);
        (await journey.GetAsync(People.ScrutinyLead, $"/reviews/{journey.Review}")).ShouldBeRead().ShouldContain("fair to the shop");
        await journey.DoAsync(j => ReviewCalls.RecordMemberView(j).As(People.OtherScrutinyMember).With("words", "Too soft."));
        var after = (await journey.GetAsync(People.OtherScrutinyMember, $"/reviews/{journey.Review}")).Body;
        after.GetProperty("others").GetArrayLength().ShouldBe(1);
        after.GetProperty("mine").GetProperty("words").GetString().ShouldBe("Too soft.");
    }

    [Fact, Trait("Command", "record-member-view"), Trait("Case", "accepted")]
    public async Task A_review_names_nobody_of_the_case()
    {
        var journey = await Sample.FoundAsync(Service);
        var read = (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{journey.Review}")).ShouldBeRead();
        foreach (var told in new[] { journey.Case.ToString(), journey.Child.ToString(), "Walker", "Robin", "Reid", "okoye" })
            read.ShouldNotContain(told);
    }

    [Fact, Trait("Command", "record-member-view"), Trait("Case", "forbidden")]
    public async Task A_lead_who_is_a_member_of_anothers_exercise_reads_as_a_member()
    {
        var journey = await Sample.ReleasedAsync(Service);
        await journey.DoAsync(j => ReviewCalls.RecordMemberView(j).As(People.OtherScrutinyMember));
        var asMember = await journey.GetAsync(People.ScrutinyMember.As(Roles.ScrutinyLead, Roles.ScrutinyMember), $"/reviews/{journey.Review}");
        asMember.ShouldBeRead();
        asMember.Body.GetProperty("isLead").GetBoolean().ShouldBeFalse();
        asMember.Body.GetProperty("others").GetArrayLength().ShouldBe(0);
        (await journey.GetAsync(People.ScrutinyLead, $"/reviews/{journey.Review}")).Body.GetProperty("isLead").GetBoolean().ShouldBeTrue();
    }

    [Fact, Trait("Command", "record-member-view"), Trait("Case", "refused")]
    public async Task Not_before_the_release_and_not_twice()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await Sample.DrawAsync([journey]);
        await Refused(journey, ReviewCalls.RecordMemberView(journey), 409, "not-released");
        journey = await Sample.ReleasedAsync(Service);
        await Refused(journey, ReviewCalls.RecordMemberView(journey).Without("answers[6]"), 422, "question-open");
        await journey.DoAsync(ReviewCalls.RecordMemberView);
        await Refused(journey, ReviewCalls.RecordMemberView(journey), 409, "view-recorded-already");
    }

    [Fact, Trait("Command", "record-member-view"), Trait("Case", "refused"), Trait("Rule", "R25")]
    public async Task Not_by_a_member_who_sat_at_the_meeting_that_decided()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await Sample.DrawAsync([journey], People.Member.User);
        await Sample.LetOutAsync(journey);
        await Refused(journey, ReviewCalls.RecordMemberView(journey).As(People.Member.As("scrutiny-member")), 422, "acted-on-the-case", "R25");
    }

    [Fact, Trait("Command", "record-member-view"), Trait("Case", "forbidden"), Trait("Rule", "R25")]
    public async Task Who_does_not_judge_is_not_told_what_the_others_say_until_the_exercise_is_closed()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await Sample.DrawAsync([journey], People.Member.User);
        await Sample.LetOutAsync(journey);
        await Sample.FindAsync(journey);
        await journey.DoAsync(ReviewCalls.RaiseLearningPoint);
        var acted = People.Member.As("scrutiny-member");

        var open = (await journey.GetAsync(acted, $"/reviews/{journey.Review}")).Body;
        open.GetProperty("mayNotJudge").GetString().ShouldNotBeNull();
        foreach (var kept in new[] { "others", "findings", "learningPoints" })
            open.GetProperty(kept).GetArrayLength().ShouldBe(0, kept);
        var row = await RowAsync(journey, acted);
        row.GetProperty("learningPoints").GetInt32().ShouldBe(0);
        (row.TryGetProperty("finding", out var told) && told.ValueKind != JsonValueKind.Null).ShouldBeFalse();
        (await RowAsync(journey, People.ScrutinyMember)).GetProperty("finding").GetString().ShouldNotBeNull();

        await Sample.CloseAsync(journey);
        (await journey.GetAsync(acted, $"/reviews/{journey.Review}")).Body.GetProperty("findings").GetArrayLength().ShouldBe(1);
        (await RowAsync(journey, acted)).GetProperty("learningPoints").GetInt32().ShouldBe(1);
    }

    [Fact, Trait("Command", "record-finding"), Trait("Case", "refused"), Trait("Rule", "R25")]
    public async Task A_view_counts_no_more_once_its_member_has_declared_an_interest()
    {
        var journey = await Sample.ReleasedAsync(Service);
        await Sample.ThinkAsync(journey);
        (await RowAsync(journey, People.ScrutinyLead)).GetProperty("views").GetInt32().ShouldBe(2);
        (await journey.SendAsync(Calls.DeclareInterest(journey).With("number", await journey.NumberAsync()))).ShouldBeAccepted();
        foreach (var reader in new[] { People.ScrutinyLead, People.OtherScrutinyMember })
        {
            var read = (await journey.GetAsync(reader, $"/reviews/{journey.Review}")).Body;
            read.GetProperty("views").GetInt32().ShouldBe(1);
            read.GetProperty("setAside").GetInt32().ShouldBe(1);
            read.GetProperty("others").EnumerateArray().ShouldNotContain(view => view.GetProperty("member").GetString() == People.ScrutinyMember.User.Value);
            (await RowAsync(journey, reader)).GetProperty("views").GetInt32().ShouldBe(1);
        }
        await Refused(journey, ReviewCalls.RecordFinding(journey), 409, "few-views");
        var few = ReviewCalls.RecordFinding(journey).With("fewViewsBecause", "The other has an interest.");
        await Refused(journey, few, 422, "more-agreed-than-thought");
        (await journey.SendAsync(few.With("agreed", 1))).ShouldBeAccepted();
    }

    private static async Task<JsonElement> RowAsync(Journey journey, Person reader) =>
        (await journey.GetAsync(reader, $"/exercises/{journey.Exercise}/reviews")).Body.EnumerateArray().Single(row => row.GetProperty("review").GetGuid() == journey.Review);

    [Fact, Trait("Command", "record-member-view"), Trait("Case", "forbidden")]
    public async Task Outside_the_sample_there_is_nothing_and_the_look_is_kept()
    {
        var journey = await Sample.ReleasedAsync(Service);
        (await journey.GetAsync(People.ScrutinyMember.Elsewhere(), $"/reviews/{journey.Review}")).ShouldBeProblem(404, "not-found");
        (await Service.ScalarAsync("select count(*) from oocd.access_log where record = $1 and not allowed", journey.Review)).ShouldBe(1L);
        await Forbidden(journey, ReviewCalls.RecordMemberView(journey), People.ScrutinyLead);
    }
}
