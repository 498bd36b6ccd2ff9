using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class RecordBreachTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-breach"), Trait("Case", "accepted")]
    public async Task A_breach_stands_on_the_programme()
    {
        var journey = await At(Stage.InProgramme);
        (await journey.SendAsync(Calls.RecordBreach(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Practitioner, $"/programmes/{journey.Programme}")).Body.GetProperty("breaches").GetArrayLength().ShouldBe(1);
    }

    [Fact, Trait("Command", "record-breach"), Trait("Case", "refused")]
    public async Task It_is_refused_where_it_does_not_fit()
    {
        var journey = await At(Stage.InProgramme);
        (await Refused(journey, Calls.RecordBreach(journey).With("on", journey.Today.AddDays(1)), 422, "in-the-future")).Naming("on");
        (await journey.SendAsync(Calls.RecordBreach(journey).With("consequence", "return"))).ShouldBeAccepted();
        await Refused(journey, Calls.EndProgramme(journey), 409, "breach-stands", "R13");
    }

    [Fact, Trait("Command", "record-breach"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.InProgramme);
        await NotAllocated(journey, Calls.RecordBreach(journey));
        await Forbidden(journey, Calls.RecordBreach(journey), People.Manager);
    }
}
