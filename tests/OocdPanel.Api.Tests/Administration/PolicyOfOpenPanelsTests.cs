using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Administration;

public sealed class PolicyOfOpenPanelsTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "change-policy"), Trait("Case", "refused"), Trait("Rule", "R10")]
    public async Task A_meeting_that_is_open_keeps_its_quorum()
    {
        var journey = await At(Stage.AwaitingPanel);
        var call = Calls.ChangePolicy(journey).With("area", "default").With("from", journey.Today).With("values", new Dictionary<string, string> { ["quorum"] = "police; yjs; housing" });
        (await Refused(journey, call, 409, "open-panel-inquorate", "R10")).Text.ShouldContain("housing would be missing");
        await journey.DoAsync(Calls.DecideItem);
        await journey.DoAsync(Calls.ClosePanel);
        (await journey.SendAsync(call)).ShouldBeAccepted();
    }
}
