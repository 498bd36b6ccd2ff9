using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

public sealed class ProvideInformationTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "provide-information"), Trait("Case", "accepted")]
    public async Task The_answer_brings_the_referral_back_to_screening()
    {
        var journey = await At(Stage.ReturnedForInformation);
        await ShouldBeAt(journey, Stage.ReturnedForInformation);
        (await journey.SendAsync(Calls.ProvideInformation(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.Referred);
        await journey.To(Stage.AwaitingAllocation);
    }

    [Fact, Trait("Command", "provide-information"), Trait("Case", "refused")]
    public async Task Nobody_answers_what_was_not_asked()
    {
        var journey = await At(Stage.Referred);
        await Refused(journey, Calls.ProvideInformation(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "provide-information"), Trait("Case", "forbidden")]
    public async Task Only_the_officer_who_referred_or_the_seconded_officer_answers()
    {
        var journey = await At(Stage.ReturnedForInformation);
        await Refused(journey, Calls.ProvideInformation(journey).As(People.Sergeant), 403, "role-not-allowed");
        await Refused(journey, Calls.ProvideInformation(journey).As(People.OtherOfficer), 404, "not-found");
        await Refused(journey, Calls.ProvideInformation(journey).As(People.Seconded.Elsewhere()), 404, "not-found");
        (await journey.SendAsync(Calls.ProvideInformation(journey).As(People.Seconded))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "provide-information"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.ReturnedForInformation);
        await Stale(journey, Calls.ProvideInformation(journey), journey.Case);
    }
}
