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

    [Fact, Trait("Command", "correct-referral"), Trait("Case", "accepted")]
    public async Task District_and_numbers_are_put_right_and_what_was_wrong_is_taken_out()
    {
        var journey = new Journey(Service);
        (await journey.SendAsync(Calls.SubmitReferralInFull(journey))).ShouldBeAccepted();
        var call = new Func<object, Call>(child => Call.Of("correct-referral", People.Manager, $"/cases/{journey.Case}/corrections", new { child, why = "The social worker says so." }));
        (await journey.SendAsync(call(new { identifiers = new[] { new { scheme = "pnc", value = "24/9X" } }, emptied = new[] { "socialWorker", "school" } }))).ShouldBeAccepted();
        var child = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("child");
        child.GetProperty("identifiers").EnumerateArray().Select(number => number.GetProperty("value").GetString()).ShouldContain("24/9X");
        child.GetProperty("particulars").TryGetProperty("socialWorker", out _).ShouldBeFalse();
        child.GetProperty("particulars").GetProperty("address").GetString().ShouldBe("1 Example Street");
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("social worker, taken out because it was wrong");

        await Refused(journey, call(new { district = "E06000019" }), 422, "district-of-another-area");
        (await journey.SendAsync(Calls.TransferCase(journey).With("to", "herefordshire"))).ShouldBeAccepted();
        (await journey.SendAsync(call(new { district = "E06000019" }))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("child").GetProperty("district").GetString().ShouldBe("E06000019");
        (await Service.ScalarAsync("select district from read.residence_fact where child_id = $1 order by since desc, known_from desc limit 1", journey.Child)).ShouldBe("E06000019");
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
