using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class DecideAfterFailureTests(RunningService service) : CommandOverHttp(service)
{
    [Theory, Trait("Command", "decide-after-failure"), Trait("Case", "accepted")]
    [InlineData("deferred-prosecution", "prosecute", Stage.ProgrammeEnded)]
    [InlineData("deferred-prosecution", "back-to-panel", Stage.ReadyForPanel)]
    [InlineData("youth-conditional-caution", "caution-stands", Stage.ProgrammeEnded)]
    public async Task The_police_decide_what_follows_and_the_case_goes_on(string disposal, string decision, Stage stage)
    {
        var journey = await FailedAsync(disposal);
        await Refused(journey, Calls.CloseCase(journey), 409, "failure-awaits-police", "R13");
        (await journey.SendAsync(Calls.DecideAfterFailure(journey).With("decision", decision))).ShouldBeAccepted();
        await ShouldBeAt(journey, stage);
        if (stage == Stage.ProgrammeEnded)
            await journey.DoAsync(Calls.CloseCase);
    }

    [Fact, Trait("Command", "decide-after-failure"), Trait("Case", "refused")]
    public async Task Nothing_is_decided_that_the_disposal_does_not_allow()
    {
        var journey = await FailedAsync("deferred-prosecution");
        await Refused(journey, Calls.DecideAfterFailure(journey).With("decision", "caution-stands"), 422, "not-after-that", "R13");
    }

    [Fact, Trait("Command", "decide-after-failure"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await FailedAsync("deferred-prosecution");
        await Forbidden(journey, Calls.DecideAfterFailure(journey), People.Manager);
    }

    [Fact, Trait("Command", "decide-after-failure"), Trait("Case", "stale")]
    public async Task It_needs_the_version_it_was_decided_on()
    {
        var journey = await FailedAsync("deferred-prosecution");
        await Stale(journey, Calls.DecideAfterFailure(journey), journey.Case, compulsory: true);
    }

    private async Task<Journey> FailedAsync(string disposal)
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.FailAsync(disposal);
        return journey;
    }
}
