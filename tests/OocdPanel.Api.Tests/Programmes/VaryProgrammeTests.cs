using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class VaryProgrammeTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "vary-programme"), Trait("Case", "accepted")]
    public async Task A_variation_stands_on_the_programme()
    {
        var journey = await At(Stage.InProgramme);
        (await journey.SendAsync(Calls.VaryProgramme(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Practitioner, $"/programmes/{journey.Programme}")).Body.GetProperty("variations").GetArrayLength().ShouldBe(1);
    }

    [Fact, Trait("Command", "vary-programme"), Trait("Case", "refused")]
    public async Task It_is_refused_where_it_does_not_fit()
    {
        var journey = await At(Stage.InProgramme);
        (await Refused(journey, Calls.VaryProgramme(journey).With("endsBy", journey.Today.AddDays(113)), 422, "ends-too-late", "R14")).Naming("endsBy");
        await Refused(journey, Calls.VaryProgramme(journey).Without("endsBy"), 422, "nothing-varied");
    }

    [Fact, Trait("Command", "vary-programme"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.InProgramme);
        await NotAllocated(journey, Calls.VaryProgramme(journey));
        await Forbidden(journey, Calls.VaryProgramme(journey), People.Manager);
    }
}
