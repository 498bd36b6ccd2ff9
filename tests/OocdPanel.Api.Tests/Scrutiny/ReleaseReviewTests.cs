using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

[Trait("Command", "release-review")]
public sealed class ReleaseReviewTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Case", "accepted")]
    public async Task Texts_are_read_once_the_lead_has_let_them_go_and_what_comes_later_is_withheld()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service);
        var before = await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/history");
        before.Body.GetProperty("released").GetBoolean().ShouldBeFalse();
        before.Body.GetProperty("lines").EnumerateArray().SelectMany(line => line.GetProperty("texts").EnumerateArray())
            .All(text => !text.TryGetProperty("words", out var words) || words.ValueKind == System.Text.Json.JsonValueKind.Null).ShouldBeTrue();
        (await journey.SendAsync(await Reviewing.ReleaseAsync(journey, review))).ShouldBeAccepted();
        var after = await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/history");
        after.Body.GetProperty("withheld").GetInt32().ShouldBe(0);
        await journey.DoAsync(Calls.AgreePlan);
        (await journey.SendAsync(Calls.EndProgramme(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/history")).Body.GetProperty("withheld").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact, Trait("Case", "refused")]
    public async Task Not_with_a_flag_undecided_a_part_outside_its_text_of_another_text_or_on_what_has_moved_on()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service);
        var release = await Reviewing.ReleaseAsync(journey, review);
        (await Refused(journey, release.With("redact", Array.Empty<object>()), 422, "flags-undecided")).Naming("keep");
        (await Refused(journey, release.With("redact[0].length", 100_000), 422, "outside-the-text")).Naming("redact");
        (await Refused(journey, release.With("redact[0].path", "nowhere"), 422, "no-such-text")).Naming("redact");
        (await Refused(journey, release.With("redact[0].stream", Guid.NewGuid()), 422, "no-such-text")).Naming("redact");
        (await Refused(journey, release.With("upTo", 1), 409, "case-moved-on")).Naming("upTo");
        await journey.DoAsync(Calls.AgreePlan);
        await Refused(journey, release.Again(), 409, "case-moved-on");
    }

    [Fact, Trait("Case", "forbidden")]
    public async Task Only_the_lead_of_the_exercise_releases()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service);
        await Forbidden(journey, await Reviewing.ReleaseAsync(journey, review), People.ScrutinyMember);
    }
}
