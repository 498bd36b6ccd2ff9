using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

/// <summary>A child without an offence, from referral to closure: assessed and supported, and never before a panel.</summary>
public sealed class ReferForPreventionTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "refer-for-prevention"), Trait("Case", "accepted")]
    public async Task A_child_is_referred_assessed_supported_and_the_case_closed()
    {
        var journey = new Journey(Service);
        await journey.PreventAsync();
        await ShouldBeAt(journey, Stage.ReadyForPlan);
        await journey.DoAsync(Calls.AgreePlan);
        await journey.DoAsync(Calls.RecordSession);
        await ShouldBeAt(journey, Stage.InProgramme);
        await journey.DoAsync(Calls.VaryProgramme);
        await Refused(journey, Calls.CloseCase(journey), 409, "programme-open", "R15");
        (await Refused(journey, Calls.EndProgramme(journey).With("exitPlan", ""), 422, "field-missing", "R15")).Naming("exitPlan");
        await journey.DoAsync(Calls.EndProgrammeInFull);
        await ShouldBeAt(journey, Stage.ProgrammeEnded);
        await journey.DoAsync(Calls.CloseCase);
        await ShouldBeAt(journey, Stage.Closed);

        var found = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body;
        (found.GetProperty("source").GetString(), found.GetProperty("offences").GetArrayLength()).ShouldBe(("prevention", 0));
        found.GetProperty("concerns").GetString().ShouldBe("Out late with older boys, and missing school.");
        var history = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text;
        history.ShouldContain("The child was referred for prevention, aged 13: Out late with older boys");
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}/history")).Text.ShouldNotContain("Out late");
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Text.ShouldNotContain("Out late");
    }

    [Fact, Trait("Command", "refer-for-prevention"), Trait("Case", "accepted")]
    public async Task It_counts_in_the_tier_prevention_and_not_in_completion_nor_in_outcome_22()
    {
        var journey = new Journey(Service);
        await journey.PreventAsync();
        await journey.DoAsync(Calls.AgreePlan);
        await journey.DoAsync(Calls.EndProgramme);
        await journey.DoAsync(Calls.CloseCase);

        (await Service.ScalarAsync("select tier || ', ' || why_not from read.programme_fact where case_id = $1 and ended_on is not null", journey.Case)).ShouldBe("prevention, not-out-of-court");
        (await Service.ScalarAsync("select count(*) from read.decision_fact where child_id = $1", journey.Child)).ShouldBe(0L);
    }

    [Fact, Trait("Command", "refer-for-prevention"), Trait("Case", "refused")]
    public async Task It_needs_a_child_of_10_to_17_and_the_concerns()
    {
        var journey = new Journey(Service);
        var call = Calls.ReferForPrevention(journey);
        (await Refused(journey, call.With("child.dateOfBirth", journey.Today.AddYears(-10).AddDays(1)), 422, "too-young-for-prevention")).Naming("child.dateOfBirth");
        await Refused(journey, call.With("child.dateOfBirth", journey.Today.AddYears(-18)), 422, "too-old-for-prevention");
        await Refused(journey, call.With("child.district", "E00000000"), 422, "unknown-code", "R23");
        await Refused(journey, call.With("flags", new[] { "unheard-of" }), 422, "unknown-code", "R23");
        await Refused(journey, call.Without("concerns"), 400, "invalid");
        await Refused(journey, call.Without("child"), 400, "invalid");
        (await journey.SendAsync(call)).ShouldBeAccepted();
        await Refused(journey, call.Again(), 409, "possible-match");
        (await journey.SendAsync(call)).ShouldBeAccepted(); // the same command again: the first answer
    }

    [Fact, Trait("Command", "refer-for-prevention"), Trait("Case", "forbidden")]
    public async Task Those_who_refer_and_those_who_assess_may_and_nobody_else()
    {
        var journey = new Journey(Service);
        foreach (var other in new[] { People.Analyst, People.Chair, People.VictimWorker, People.Sergeant })
            await Refused(journey, Calls.ReferForPrevention(journey).As(other), 403, "role-not-allowed");
        foreach (var person in new[] { People.Officer, People.Seconded, People.Practitioner, People.Manager })
            (await journey.SendAsync(Calls.ReferForPrevention(journey).As(person))).ShouldBeAccepted();
        await Refused(journey, Calls.SubmitReferral(journey).As(People.Practitioner), 403, "role-not-allowed");
    }

    [Fact]
    public async Task Nothing_that_needs_an_offence_a_panel_or_a_disposal_can_be_done_on_it()
    {
        var journey = new Journey(Service);
        await journey.PreventAsync();
        await journey.DoAsync(Calls.ConvenePanel);
        foreach (var call in new Func<Journey, Call>[]
                 {
                     Calls.ListCase, Calls.RecordProsecutorDecision, Calls.SetBailDate, Calls.AddVictim, Calls.OverrideAssessment, Calls.ConfirmDecision, Calls.ResolveEscalation,
                     Calls.DeliverDisposal, Calls.RecordRefusal, Calls.FindProgrammeInappropriate, Calls.DecideAfterFailure, Calls.RecordFollowUp, Calls.CorrectReferral,
                 })
            await Refused(journey, call(journey), 422, "not-in-prevention");
        await Refused(journey, Calls.FinaliseOutcome22(journey), 409, "not-outcome-22", "R13");
        (await journey.SendAsync(Calls.CorrectReferral(journey).Without("admission"))).ShouldBeAccepted(); // the child's name can still be put right
    }

    [Fact]
    public async Task It_is_on_worklists_and_its_child_can_be_erased()
    {
        var journey = new Journey(Service);
        await journey.PreventAsync();
        (await journey.GetAsync(People.Manager, "/work?filter=all")).Text.ShouldContain("ready-for-plan");
        await journey.DoAsync(Calls.AgreePlan);
        await journey.DoAsync(Calls.EndProgramme);
        await journey.DoAsync(Calls.CloseCase);
        await journey.DoAsync(Calls.EraseChild);
        var history = await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history");
        history.Status.ShouldBe(200);
        history.Text.ShouldNotContain("Out late");
    }

    [Fact, Trait("Command", "provide-information"), Trait("Case", "accepted")]
    public async Task A_practitioner_answers_for_a_referral_of_their_own_and_no_other()
    {
        var journey = new Journey(Service);
        await journey.DoAsync(Calls.ReferForPrevention);
        await journey.DoAsync(Calls.ReturnReferral);
        (await journey.GetAsync(People.Practitioner, "/work?stage=returned-for-information")).Text.ShouldContain(journey.Case.ToString());
        (await journey.GetAsync(People.OtherPractitioner, "/work?stage=returned-for-information")).Text.ShouldNotContain(journey.Case.ToString());
        var answer = Calls.ProvideInformation(journey).As(People.Practitioner);
        await Refused(journey, answer.As(People.OtherPractitioner), 403, "not-your-referral");
        await Refused(journey, answer.As(People.Manager), 403, "not-your-referral");
        (await journey.SendAsync(answer)).ShouldBeAccepted();
    }

    [Fact]
    public async Task Nothing_is_dated_back_to_before_the_referral()
    {
        var journey = new Journey(Service);
        foreach (var step in new Func<Journey, Call>[] { Calls.ReferForPrevention, Calls.ScreenReferral, Calls.AllocateCase })
            await journey.DoAsync(step);
        await Refused(journey, Calls.RecordSystemCheck(journey).With("occurredAt", DateTimeOffset.Parse("2001-01-01T00:00:00Z", null)), 422, "before-the-referral");
    }
}
