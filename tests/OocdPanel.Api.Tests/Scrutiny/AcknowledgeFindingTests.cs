using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

public sealed class AcknowledgeFindingTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "acknowledge-finding"), Trait("Case", "accepted")]
    public async Task Those_who_acted_on_the_case_see_what_was_found_once_the_exercise_is_closed()
    {
        var journey = await Sample.FoundAsync(Service);
        (await FindingsAsync(journey, People.Practitioner)).ShouldBe("[]");
        await Sample.CloseAsync(journey);
        foreach (var acted in new[] { People.Practitioner, People.Manager, People.Chair, People.Member, People.Sergeant })
            (await FindingsAsync(journey, acted)).ShouldContain("asked late");
        (await FindingsAsync(journey, People.OtherPractitioner)).ShouldBe("[]");
        (await FindingsAsync(journey, People.Practitioner)).ShouldNotContain("novak");
        await journey.DoAsync(ReviewCalls.AcknowledgeFinding);
        (await FindingsAsync(journey, People.Practitioner)).ShouldContain("\"acknowledged\":true");
        (await FindingsAsync(journey, People.Manager)).ShouldContain("\"acknowledged\":false");
    }

    [Fact, Trait("Command", "acknowledge-finding"), Trait("Case", "refused")]
    public async Task Not_twice()
    {
        var journey = await Sample.FoundAsync(Service);
        await Sample.CloseAsync(journey);
        await journey.DoAsync(ReviewCalls.AcknowledgeFinding);
        await Refused(journey, ReviewCalls.AcknowledgeFinding(journey), 409, "acknowledged-already");
    }

    [Fact, Trait("Command", "acknowledge-finding"), Trait("Case", "forbidden")]
    public async Task Nobody_else_has_anything_to_acknowledge()
    {
        var journey = await Sample.FoundAsync(Service);
        await Refused(journey, ReviewCalls.AcknowledgeFinding(journey), 404, "not-found");
        await Sample.CloseAsync(journey);
        await Refused(journey, ReviewCalls.AcknowledgeFinding(journey).As(People.OtherPractitioner), 404, "not-found");
        await Forbidden(journey, ReviewCalls.AcknowledgeFinding(journey), People.Officer);
    }

    private static async Task<string> FindingsAsync(Journey journey, OocdPanel.Api.Platform.Person person) => (await journey.GetAsync(person, $"/cases/{journey.Case}/findings")).ShouldBeRead();
}
