using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class RecordFeedbackTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-feedback"), Trait("Case", "accepted")]
    public async Task Feedback_stands_on_the_programme()
    {
        var journey = await At(Stage.InProgramme);
        (await journey.SendAsync(Calls.RecordFeedback(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Practitioner, $"/programmes/{journey.Programme}")).Body.GetProperty("feedback").GetArrayLength().ShouldBe(1);
    }

    [Fact, Trait("Command", "record-feedback"), Trait("Case", "refused")]
    public async Task It_is_refused_where_it_does_not_fit()
    {
        var journey = await At(Stage.InProgramme);
        (await Refused(journey, Calls.RecordFeedback(journey).With("marks[0].mark", 6), 422, "off-the-scale")).Naming("marks");
        await journey.DoAsync(Calls.RecordFeedback);
        await Refused(journey, Calls.RecordFeedback(journey), 409, "feedback-given-already");
    }

    [Fact, Trait("Command", "record-feedback"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.InProgramme);
        await NotAllocated(journey, Calls.RecordFeedback(journey));
        await Forbidden(journey, Calls.RecordFeedback(journey), People.Manager);
    }
}
