using System.Security.Cryptography;
using System.Text;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

public sealed class PublishReportTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "publish-report"), Trait("Case", "accepted")]
    public async Task A_report_is_served_as_it_was_published_for_ever()
    {
        var journey = await Sample.FoundAsync(Service);
        await journey.DoAsync(ReviewCalls.RaiseLearningPoint);
        await Sample.CloseAsync(journey);
        await journey.DoAsync(ReviewCalls.PublishReport);
        var first = await ReadAsync(journey, 1);
        await journey.DoAsync(ReviewCalls.AnswerLearningPoint);
        (await journey.SendAsync(ReviewCalls.PublishReport(journey).With("summary", "Said otherwise."))).ShouldBeAccepted();
        (await ReadAsync(journey, 1)).ShouldBe(first);
        (await ReadAsync(journey, 2)).ShouldNotBe(first);
        foreach (var (format, text) in first)
            (await Service.ScalarAsync("select count(*) from mt_events e, jsonb_array_elements(e.data->'documents') d where stream_id = $1 and e.data->>'number' = '1' and d->>'hash' = $2 and d->>'format' = $3",
                journey.Exercise, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), format)).ShouldBe(1L);
    }

    [Fact, Trait("Command", "publish-report"), Trait("Case", "accepted"), Trait("Rule", "R22")]
    public async Task Nothing_leaves_but_what_was_written_to_be_published()
    {
        var journey = await Sample.FoundAsync(Service);
        await journey.DoAsync(ReviewCalls.RaiseLearningPoint);
        await Sample.CloseAsync(journey);
        await journey.DoAsync(ReviewCalls.PublishReport);
        foreach (var (format, text) in await ReadAsync(journey, 1))
        {
            foreach (var told in new[] { "Quick, and fair", "asked late", "Ask victims before", "So it is", journey.Case.ToString(), journey.Review.ToString(), "Walker", "novak" })
                text.ShouldNotContain(told);
            text.Contains("[c]", StringComparison.Ordinal).ShouldBe(format != "json"); // one decision only; JSON leaves out what is hidden
        }
        (await ReadAsync(journey, 1))["html"].ShouldContain("Victims are to be asked sooner.");
    }

    [Fact, Trait("Command", "publish-report"), Trait("Case", "accepted")]
    public async Task A_sample_large_enough_is_told()
    {
        var journeys = new List<Journey>();
        for (var i = 0; i < 6; i++)
            journeys.Add(await At(Stage.AwaitingDelivery));
        await Sample.DrawAsync(journeys);
        foreach (var journey in journeys)
        {
            await Sample.LetOutAsync(journey);
            await Sample.FindAsync(journey);
        }
        await Sample.CloseAsync(journeys[0]);
        await journeys[0].DoAsync(ReviewCalls.PublishReport);
        // 6 of 6: Wilson’s interval goes from 1 / (1 + 3.8416/6) = 61.0 up.
        (await ReadAsync(journeys[0], 1))["csv"].ShouldContain("random,all,appropriate-with-observations,6,100.0,61.0,100.0");
    }

    /// <summary>Of A something was found on 5, and of B on 1: their year, less A, would tell the 1, and so would A, told after their year.</summary>
    [Fact, Trait("Command", "publish-report"), Trait("Case", "accepted"), Trait("Rule", "R22")]
    public async Task What_follows_from_a_report_that_was_published_before_is_not_told()
    {
        var journeys = new List<Journey>();
        for (var i = 0; i < 5; i++)
            journeys.Add(await At(Stage.AwaitingDelivery));
        var lead = journeys[0];
        await Sample.DrawAsync(journeys);
        foreach (var journey in journeys)
        {
            await Sample.LetOutAsync(journey);
            await Sample.FindAsync(journey);
        }
        await Sample.CloseAsync(lead);
        var a = lead.Exercise;
        await lead.DoAsync(ReviewCalls.PublishReport);
        (await ReadAsync(lead, 1))["csv"].ShouldContain("random,all,reviewed,5,");

        await Sample.DrawAsync([lead]);
        await Sample.LetOutAsync(lead);
        await Sample.FindAsync(lead);
        await Sample.CloseAsync(lead);
        await lead.DoAsync(journey => ReviewCalls.PublishReport(journey).With("others", new[] { a }));
        var year = (await ReadAsync(lead, 1))["csv"];
        year.ShouldContain("random,all,reviewed,[c],");
        year.ShouldContain("random,all,appropriate-with-observations,[c],");

        await lead.DoAsync(journey => ReviewCalls.PublishReport(journey) with { Path = $"/exercises/{a}/reports" });
        (await lead.GetAsync(People.Analyst, $"/exercises/{a}/reports/2/csv")).ShouldBeRead().ShouldContain("random,all,reviewed,[c],");
    }

    [Fact, Trait("Command", "publish-report"), Trait("Case", "refused")]
    public async Task Not_before_the_exercise_is_closed_and_not_with_somebody_elses()
    {
        var journey = await Sample.FoundAsync(Service);
        await Refused(journey, ReviewCalls.PublishReport(journey), 409, "exercise-is-open");
        await Sample.CloseAsync(journey);
        await Refused(journey, ReviewCalls.PublishReport(journey).With("others", new[] { Guid.NewGuid() }), 422, "not-your-exercise");
        (await journey.GetAsync(People.Analyst, $"/exercises/{journey.Exercise}/reports/1/html")).ShouldBeProblem(404, "not-found");
    }

    [Fact, Trait("Command", "publish-report"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_publishes()
    {
        var journey = await Sample.FoundAsync(Service);
        await Sample.CloseAsync(journey);
        await Forbidden(journey, ReviewCalls.PublishReport(journey), People.ScrutinyMember);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(Journey journey, int number)
    {
        var read = new Dictionary<string, string>();
        foreach (var format in new[] { "html", "csv", "json" })
            read[format] = (await journey.GetAsync(People.Analyst, $"/exercises/{journey.Exercise}/reports/{number}/{format}")).ShouldBeRead();
        return read;
    }
}
