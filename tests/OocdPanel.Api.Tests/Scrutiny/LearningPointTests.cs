using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

public sealed class LearningPointTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "raise-learning-point"), Trait("Case", "accepted")]
    public async Task A_point_stands_in_the_log_of_those_it_is_put_to()
    {
        var journey = await RaisedAsync();
        (await LogAsync(journey, People.Manager)).ShouldBe("open: Ask victims before the panel meets.");
        (await LogAsync(journey, People.ScrutinyLead)).ShouldBe("open: Ask victims before the panel meets.");
        (await LogAsync(journey, People.Chair)).ShouldBe("");
        (await LogAsync(journey, People.Manager.Elsewhere())).ShouldBe("");
        (await journey.GetAsync(People.Manager, "/learning-points?format=csv")).ShouldBeRead().ShouldContain(",shropshire,yjs-manager,");
        (await journey.GetAsync(People.Manager, "/learning-points?state=lost")).ShouldBeProblem(400, "invalid").Naming("state");
    }

    [Fact, Trait("Command", "raise-learning-point"), Trait("Case", "accepted")]
    public async Task It_is_overdue_the_day_after_it_was_due()
    {
        var journey = await RaisedAsync();
        foreach (var (days, state) in new[] { (28, "open"), (29, "overdue") })
        {
            Service.Clock.Ahead = TimeSpan.FromDays(days);
            (await LogAsync(journey, People.Manager)).ShouldStartWith(state);
        }
        Service.Clock.Ahead = TimeSpan.Zero;
    }

    [Fact, Trait("Command", "raise-learning-point"), Trait("Case", "refused")]
    public async Task Not_before_a_finding_nor_for_yesterday()
    {
        var journey = await Sample.ReleasedAsync(Service);
        await Refused(journey, ReviewCalls.RaiseLearningPoint(journey), 409, "nothing-found");
        journey = await Sample.FoundAsync(Service);
        await Refused(journey, ReviewCalls.RaiseLearningPoint(journey).With("due", journey.Today), 422, "due-too-soon");
        await Refused(journey, ReviewCalls.RaiseLearningPoint(journey).With("area", "atlantis"), 422, "unknown-code", "R23");
    }

    [Fact, Trait("Command", "raise-learning-point"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_raises_one()
    {
        var journey = await Sample.FoundAsync(Service);
        await Forbidden(journey, ReviewCalls.RaiseLearningPoint(journey), People.ScrutinyMember);
    }

    [Fact, Trait("Command", "answer-learning-point"), Trait("Case", "accepted")]
    public async Task It_is_answered_and_followed_up()
    {
        var journey = await RaisedAsync();
        await journey.DoAsync(ReviewCalls.AnswerLearningPoint);
        (await LogAsync(journey, People.Manager)).ShouldStartWith("answered");
        await journey.DoAsync(j => ReviewCalls.FollowUpLearningPoint(j).With("done", false));
        (await LogAsync(journey, People.Manager)).ShouldStartWith("answered");
        await journey.DoAsync(ReviewCalls.FollowUpLearningPoint);
        (await LogAsync(journey, People.Manager)).ShouldStartWith("done");
    }

    [Fact, Trait("Command", "answer-learning-point"), Trait("Case", "refused")]
    public async Task Not_twice_and_not_another_number()
    {
        var journey = await RaisedAsync();
        await Refused(journey, ReviewCalls.AnswerLearningPoint(journey).With("number", 2), 422, "no-such-learning-point");
        await journey.DoAsync(ReviewCalls.AnswerLearningPoint);
        await Refused(journey, ReviewCalls.AnswerLearningPoint(journey), 409, "answered-already");
    }

    [Fact, Trait("Command", "answer-learning-point"), Trait("Case", "forbidden")]
    public async Task Only_whoever_it_is_put_to_answers()
    {
        var journey = await RaisedAsync();
        await Refused(journey, ReviewCalls.AnswerLearningPoint(journey).As(People.Practitioner), 404, "not-found");
        await Forbidden(journey, ReviewCalls.AnswerLearningPoint(journey), People.Officer);
    }

    [Fact, Trait("Command", "follow-up-learning-point"), Trait("Case", "accepted")]
    public async Task The_lead_says_that_it_is_done()
    {
        var journey = await RaisedAsync();
        await journey.DoAsync(ReviewCalls.AnswerLearningPoint);
        await journey.DoAsync(ReviewCalls.FollowUpLearningPoint);
        (await journey.GetAsync(People.ScrutinyLead, "/learning-points?state=done")).ShouldBeRead().ShouldContain("Seen in three cases.");
    }

    [Fact, Trait("Command", "follow-up-learning-point"), Trait("Case", "refused")]
    public async Task Not_before_it_is_answered()
    {
        var journey = await RaisedAsync();
        await Refused(journey, ReviewCalls.FollowUpLearningPoint(journey), 409, "not-answered-yet");
    }

    [Fact, Trait("Command", "follow-up-learning-point"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_follows_it_up()
    {
        var journey = await RaisedAsync();
        await journey.DoAsync(ReviewCalls.AnswerLearningPoint);
        await Forbidden(journey, ReviewCalls.FollowUpLearningPoint(journey), People.Manager);
    }

    private async Task<Journey> RaisedAsync()
    {
        var journey = await Sample.FoundAsync(Service);
        await journey.DoAsync(ReviewCalls.RaiseLearningPoint);
        return journey;
    }

    /// <summary>What the person's log says of the journey's points.</summary>
    private static async Task<string> LogAsync(Journey journey, OocdPanel.Api.Platform.Person person) => string.Join('\n',
        (await journey.GetAsync(person, "/learning-points")).Body.EnumerateArray().Where(row => row.GetProperty("review").GetGuid() == journey.Review)
            .Select(row => $"{row.GetProperty("state").GetString()}: {row.GetProperty("what").GetString()}"));
}
