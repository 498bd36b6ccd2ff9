using OocdPanel.Api.Tests.BadInput;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Assessments;

/// <summary>The parts of the assessment beside sections and judgements, and what comes of high judgements.</summary>
public sealed class AssessmentPartsTests(RunningService service) : CommandOverHttp(service)
{
    [Fact]
    [Trait("Command", "begin-assessment"), Trait("Command", "record-consent"), Trait("Command", "record-assessment-session"), Trait("Command", "record-voice")]
    [Trait("Command", "record-needs"), Trait("Command", "plan-contingency"), Trait("Command", "write-plans"), Trait("Case", "accepted")]
    public async Task An_assessment_is_made_of_its_parts_and_shows_each()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.WriteAssessmentAsync();
        await journey.DoAsync(Calls.RecordAssessmentSession);
        await journey.DoAsync(Calls.PlanContingency);
        var found = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body;
        var assessment = found.GetProperty("assessments")[0];
        assessment.GetProperty("form").GetString().ShouldBe("pdat");
        assessment.GetProperty("consents")[0].GetProperty("given").GetBoolean().ShouldBeTrue();
        assessment.GetProperty("sessions")[0].GetProperty("where").GetString().ShouldBe("At home");
        assessment.GetProperty("voices").GetArrayLength().ShouldBe(4);
        assessment.GetProperty("needs").GetProperty("sendPlan").GetString().ShouldBe("ehcp");
        assessment.GetProperty("contingency")[1].GetProperty("for").GetString().ShouldBe("others");
        assessment.GetProperty("plans").GetProperty("childs").GetString().ShouldBe("Boxing again.");
        found.GetProperty("assessmentRemaining").EnumerateArray().Select(code => code.GetString()).ShouldBe(["judgements"]);
    }

    [Fact]
    [Trait("Command", "begin-assessment"), Trait("Command", "record-consent"), Trait("Command", "record-assessment-session"), Trait("Command", "record-voice")]
    [Trait("Command", "record-needs"), Trait("Command", "plan-contingency"), Trait("Command", "write-plans"), Trait("Case", "refused")]
    public async Task Nothing_is_recorded_before_it_is_begun_and_it_is_begun_once()
    {
        var journey = await At(Stage.BeingAssessed);
        foreach (var part in new[] { Calls.RecordConsent(journey), Calls.RecordAssessmentSession(journey), Calls.RecordVoice(journey), Calls.RecordNeeds(journey), Calls.PlanContingency(journey), Calls.WritePlans(journey) })
            await Refused(journey, part, 409, "assessment-not-begun");
        await journey.DoAsync(Calls.BeginAssessment);
        await Refused(journey, Calls.BeginAssessment(journey), 409, "assessment-begun-already");
        (await Refused(journey, Calls.PlanContingency(journey).With("actions[1].owner", ""), 422, "field-missing", "R16")).Naming("actions[1].owner");
    }

    [Theory]
    [InlineData("begin-assessment"), InlineData("record-consent"), InlineData("record-assessment-session"), InlineData("record-voice"), InlineData("record-needs")]
    [InlineData("plan-contingency"), InlineData("write-plans"), InlineData("reassess"), InlineData("refer-to-clinic"), InlineData("record-clinic-recommendation")]
    [Trait("Command", "begin-assessment"), Trait("Command", "record-consent"), Trait("Command", "record-assessment-session"), Trait("Command", "record-voice")]
    [Trait("Command", "record-needs"), Trait("Command", "plan-contingency"), Trait("Command", "write-plans"), Trait("Command", "reassess")]
    [Trait("Command", "refer-to-clinic"), Trait("Command", "record-clinic-recommendation"), Trait("Case", "forbidden")]
    public async Task Only_the_practitioner_to_whom_the_case_is_allocated_may(string command)
    {
        var (journey, call) = await Ready.ForAsync(Service, command);
        if (Ready.Places[command].District is null)
            await NotAllocated(journey, call);
        await Forbidden(journey, call, People.Manager);
    }

    [Theory, Trait("Command", "override-assessment"), Trait("Command", "decline-risk-panel"), Trait("Case", "forbidden")]
    [InlineData("override-assessment"), InlineData("decline-risk-panel")]
    public async Task Only_a_manager_of_the_area_may(string command)
    {
        var (journey, call) = await Ready.ForAsync(Service, command);
        await Forbidden(journey, call, People.Practitioner);
    }

    [Theory, Trait("Command", "refer-to-risk-panel"), Trait("Command", "record-risk-panel-outcome"), Trait("Case", "forbidden")]
    [InlineData("refer-to-risk-panel"), InlineData("record-risk-panel-outcome")]
    public async Task Practitioners_and_managers_ask_the_risk_panel_and_nobody_else(string command)
    {
        var (journey, call) = await Ready.ForAsync(Service, command);
        await Forbidden(journey, call, People.Sergeant);
    }

    [Theory, Trait("Command", "override-assessment"), Trait("Command", "decline-risk-panel"), Trait("Case", "stale")]
    [InlineData("override-assessment"), InlineData("decline-risk-panel")]
    public async Task A_manager_decides_on_the_version_that_was_seen(string command)
    {
        var (journey, call) = await Ready.ForAsync(Service, command);
        await Stale(journey, call, journey.Case, compulsory: true);
    }

    [Fact, Trait("Command", "override-assessment"), Trait("Rule", "R7"), Trait("Case", "accepted")]
    public async Task An_override_lets_the_panel_decide_and_stays_on_the_case()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordVictimViews);
        (await journey.SendAsync(Calls.OverrideAssessment(journey))).ShouldBeAccepted();
        await journey.MeetAsync();
        await journey.DoAsync(Calls.DecideItem);
        var assessment = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("assessments")[0];
        assessment.GetProperty("override").GetProperty("why").GetString().ShouldBe("Robin turns 18 on Friday.");
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("let the panel decide without a countersigned assessment");
    }

    [Fact, Trait("Command", "override-assessment"), Trait("Rule", "R7"), Trait("Case", "refused")]
    public async Task A_signed_assessment_needs_no_override()
    {
        var journey = await At(Stage.ReadyForPanel);
        await Refused(journey, Calls.OverrideAssessment(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "reassess"), Trait("Case", "accepted")]
    public async Task A_reassessment_keeps_the_earlier_one_readable()
    {
        var journey = await At(Stage.ReadyForPanel);
        (await journey.SendAsync(Calls.Reassess(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordConsent);
        await journey.DoAsync(j => Calls.WriteSection(j).With("text", "Lives with an uncle."));
        var both = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("assessments");
        both[0].GetProperty("countersignedBy").GetString().ShouldBe("m.hart");
        both[0].GetProperty("sections").GetArrayLength().ShouldBe(6);
        both[1].GetProperty("sections")[0].GetProperty("text").GetString().ShouldBe("Lives with an uncle.");
        both[1].GetProperty("because").GetString().ShouldBe("Robin moved to an uncle.");
    }

    [Fact, Trait("Command", "reassess"), Trait("Case", "refused")]
    public async Task Nobody_is_reassessed_before_the_first_assessment_is_signed()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        await Refused(journey, Calls.Reassess(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "refer-to-risk-panel"), Trait("Command", "record-risk-panel-outcome"), Trait("Command", "decline-risk-panel"), Trait("Rule", "R26"), Trait("Case", "refused")]
    public async Task A_high_judgement_is_not_decided_on_before_the_risk_panel_is_asked()
    {
        var journey = await At(Stage.BeingAssessed);
        await Refused(journey, Calls.ReferToRiskPanel(journey), 409, "nothing-judged", "R26");
        await journey.DoAsync(Calls.RecordVictimViews);
        await journey.WriteAssessmentAsync();
        await journey.DoAsync(Calls.PlanContingency);
        await Refused(journey, Calls.DeclineRiskPanel(journey), 409, "nothing-judged", "R26");
        await journey.DoAsync(Calls.JudgeHigh);
        await Refused(journey, Calls.RecordRiskPanelOutcome(journey), 409, "not-at-risk-panel", "R26");
        await journey.DoAsync(Calls.CompleteAssessment);
        await journey.DoAsync(Calls.CountersignAssessment);
        await journey.MeetAsync();
        await Refused(journey, Calls.DecideItem(journey), 409, "risk-panel-not-asked", "R26");
        await journey.DoAsync(Calls.ReferToRiskPanel);
        (await journey.SendAsync(Calls.DecideItem(journey))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "refer-to-risk-panel"), Trait("Command", "record-risk-panel-outcome"), Trait("Command", "decline-risk-panel"), Trait("Rule", "R26"), Trait("Case", "accepted")]
    public async Task The_risk_panel_is_asked_and_answers_or_is_declined_with_a_reason()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        (await journey.SendAsync(Calls.ReferToRiskPanel(journey))).ShouldBeAccepted();
        (await journey.SendAsync(Calls.RecordRiskPanelOutcome(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("assessments")[0]
            .GetProperty("riskPanelAnswer").GetProperty("outcome").GetString().ShouldBe("Weekly calls.");
        var (other, decline) = await Ready.ForAsync(Service, "decline-risk-panel");
        (await other.SendAsync(decline)).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "refer-to-clinic"), Trait("Command", "record-clinic-recommendation"), Trait("Case", "accepted")]
    public async Task Where_the_area_has_a_clinic_it_recommends_one_of_three_things()
    {
        var journey = await Journey.ToAsync(Service, Stage.BeingAssessed, Ready.WithClinic);
        (await journey.SendAsync(Calls.ReferToClinic(journey))).ShouldBeAccepted();
        (await journey.SendAsync(Calls.RecordClinicRecommendation(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("The clinic recommends a review formulation meeting in 3 months.");
    }

    [Fact, Trait("Command", "refer-to-clinic"), Trait("Command", "record-clinic-recommendation"), Trait("Case", "refused")]
    public async Task Elsewhere_and_without_consent_nobody_is_referred()
    {
        var elsewhere = await At(Stage.BeingAssessed);
        await Refused(elsewhere, Calls.ReferToClinic(elsewhere), 409, "no-clinic");
        var journey = await Journey.ToAsync(Service, Stage.BeingAssessed, Ready.WithClinic);
        await Refused(journey, Calls.RecordClinicRecommendation(journey), 409, "not-at-clinic");
        (await Refused(journey, Calls.ReferToClinic(journey).With("childConsents", false), 422, "clinic-needs-consent")).Naming("childConsents");
    }
}
