using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

public sealed class CorrectReferralTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "correct-referral"), Trait("Case", "accepted")]
    public async Task The_record_shows_what_is_right_and_the_history_both()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.CorrectReferral);
        await ShouldBeAt(journey, Stage.BeingAssessed);
        var seen = (await journey.GetAsync(People.Practitioner, $"/cases/{journey.Case}")).Body;
        seen.GetProperty("admission").GetString().ShouldBe("responsibility-accepted");
        seen.GetProperty("child").GetProperty("givenName").GetString().ShouldBe("Robyn");
        var history = (await journey.GetAsync(People.Practitioner, $"/cases/{journey.Case}/history")).ShouldBeRead();
        history.ShouldContain("from ‘full’ to ‘responsibility-accepted’");
        history.ShouldContain("Why: The interview says so.");
        (await journey.GetAsync(People.Manager, "/work?filter=all&limit=100")).Text.ShouldContain("Robyn");
        var victims = (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}/history")).ShouldBeRead();
        victims.ShouldContain("The referral was corrected.");
        victims.ShouldNotContain("interview says so");
    }

    [Fact, Trait("Command", "correct-referral"), Trait("Case", "refused")]
    public async Task What_the_record_says_already_is_refused()
    {
        var journey = await At(Stage.Referred);
        await journey.DoAsync(Calls.CorrectReferral);
        await Refused(journey, Calls.CorrectReferral(journey), 422, "nothing-to-correct");
        (await Refused(journey, Calls.CorrectReferral(journey).Without("why"), 400, "invalid")).Naming("why");
    }

    [Fact, Trait("Command", "correct-referral"), Trait("Case", "forbidden")]
    public async Task Who_referred_the_child_and_the_service_correct_and_nobody_else()
    {
        var journey = await At(Stage.BeingAssessed);
        await NotAllocated(journey, Calls.CorrectReferral(journey));
        await Forbidden(journey, Calls.CorrectReferral(journey), People.VictimWorker);
        (await journey.SendAsync(Calls.CorrectReferral(journey).With("admission", "none").As(People.Officer))).ShouldBeAccepted();
    }

    [Fact]
    public async Task A_date_of_birth_is_right_on_all_open_cases_of_the_child()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey);
        (await journey.SendAsync(referral)).ShouldBeAccepted();
        var first = journey.Case;
        (await journey.SendAsync(referral.Again().With("child.match", journey.Child))).ShouldBeAccepted();
        var correction = Calls.CorrectReferral(journey).With("child", new { dateOfBirth = journey.Today.AddYears(-16) });
        (await journey.SendAsync(correction)).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{first}")).Body.GetProperty("offences")[0].GetProperty("ageAtOffence").GetInt32().ShouldBe(15);
    }
}
