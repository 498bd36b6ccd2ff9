using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class ReviewProgrammeTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "review-programme"), Trait("Case", "accepted")]
    public async Task A_review_stands_on_the_programme()
    {
        var journey = await At(Stage.InProgramme);
        (await journey.SendAsync(Calls.ReviewProgramme(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Practitioner, $"/programmes/{journey.Programme}")).Body.GetProperty("reviews").GetArrayLength().ShouldBe(1);
    }

    [Fact, Trait("Command", "review-programme"), Trait("Case", "refused")]
    public async Task It_is_refused_where_it_does_not_fit()
    {
        var journey = await At(Stage.InProgramme);
        (await Refused(journey, Calls.ReviewProgramme(journey).With("progress", new[] { new { target = 0, progress = "reached" } }), 422, "not-every-target")).Naming("progress");
        (await Refused(journey, Calls.ReviewProgramme(journey).With("nextReview", journey.Today), 422, "next-review-not-later")).Naming("nextReview");
        await journey.To(Stage.ProgrammeEnded);
        await Refused(journey, Calls.ReviewProgramme(journey), 409, "programme-ended");
    }

    [Fact, Trait("Command", "review-programme"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.InProgramme);
        await NotAllocated(journey, Calls.ReviewProgramme(journey));
        await Forbidden(journey, Calls.ReviewProgramme(journey), People.Manager);
    }
}
