using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Children;

public sealed class ReportCourtOutcomeTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "report-court-outcome"), Trait("Case", "accepted")]
    public async Task A_child_who_has_no_case_here_has_a_record_an_appeal_goes_onto()
    {
        var journey = new Journey(Service);
        var call = Calls.ReportCourtOutcome(journey).With("child.particulars", new { needs = new[] { "ehcp" }, lookedAfter = true });
        (await journey.SendAsync(call)).ShouldBeAccepted().Status.ShouldBe(201);
        var child = journey.Child;

        var found = (await journey.GetAsync(People.Seconded, $"/children/{child}/outcomes")).Body;
        found.GetProperty("cases").GetArrayLength().ShouldBe(0);
        var outcome = found.GetProperty("outcomes").EnumerateArray().ShouldHaveSingleItem();
        outcome.GetProperty("name").GetString().ShouldBe("Convicted: Referral order");
        outcome.GetProperty("firstTimeEntrant").GetBoolean().ShouldBeTrue();

        (await journey.SendAsync(Calls.RecordAppeal(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/children/{child}/outcomes")).Text.ShouldContain("\"quashed\"");
        (await Service.ScalarAsync("select ehcp || ' ' || looked_after from read.child_fact where child_id = $1 order by known_from desc limit 1", child)).ShouldBe("yes yes");
        (await journey.GetAsync(People.RecordsManager, $"/records/{child}/looks")).Text.ShouldContain("\"outcomes\"");
    }

    [Fact, Trait("Command", "report-court-outcome"), Trait("Case", "refused")]
    public async Task Who_may_be_known_is_asked_and_what_cannot_be_is_refused()
    {
        var journey = new Journey(Service);
        var call = Calls.ReportCourtOutcome(journey);
        await Refused(journey, call.With("decided.outcome", "acquitted"), 422, "unknown-code", "R23");
        await Refused(journey, call.With("decided.order", null), 422, "field-missing");
        await Refused(journey, call.With("child.district", "E09000033"), 422, "not-your-district");
        await Refused(journey, call.Without("decided"), 400, "invalid");
        (await journey.SendAsync(call)).ShouldBeAccepted();
        var child = journey.Child;
        var again = call.Again().With("decided.on", journey.Today.AddDays(-9));
        await Refused(journey, again, 409, "possible-match");
        (await journey.SendAsync(again.With("child.match", child))).ShouldBeAccepted();
        journey.Child.ShouldBe(child);
    }

    [Fact, Trait("Command", "report-court-outcome"), Trait("Case", "forbidden")]
    public async Task Only_those_who_work_with_children_of_the_area_may()
    {
        var journey = new Journey(Service);
        await Refused(journey, Calls.ReportCourtOutcome(journey).As(People.Analyst), 403, "role-not-allowed");
        await Refused(journey, Calls.ReportCourtOutcome(journey).As(People.Officer), 403, "role-not-allowed");
        await journey.DoAsync(Calls.ReportCourtOutcome);
        (await journey.GetAsync(People.Officer, $"/children/{journey.Child}/outcomes")).ShouldBeProblem(403, "role-not-allowed");
        (await journey.GetAsync(People.Manager.Elsewhere(), $"/children/{journey.Child}/outcomes")).ShouldBeProblem(404, "not-found");
    }
}
