using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class FindProgrammeInappropriateTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "find-programme-inappropriate"), Trait("Case", "accepted")]
    public async Task A_second_caution_is_closed_without_a_programme_only_with_a_reason()
    {
        var journey = new Journey(Service);
        await journey.CautionTwiceAsync();
        await Refused(journey, Calls.CloseCase(journey), 409, "programme-compulsory", "R5");
        (await journey.SendAsync(Calls.FindProgrammeInappropriate(journey))).ShouldBeAccepted();
        await journey.DoAsync(Calls.CloseCase);
    }

    [Fact, Trait("Command", "find-programme-inappropriate"), Trait("Case", "refused")]
    public async Task A_first_caution_makes_none_compulsory()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.DeliverAsync("youth-caution");
        await Refused(journey, Calls.FindProgrammeInappropriate(journey), 409, "programme-not-compulsory", "R5");
    }

    [Fact, Trait("Command", "find-programme-inappropriate"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = new Journey(Service);
        await journey.CautionTwiceAsync();
        await NotAllocated(journey, Calls.FindProgrammeInappropriate(journey));
        await Forbidden(journey, Calls.FindProgrammeInappropriate(journey), People.Sergeant);
    }
}
