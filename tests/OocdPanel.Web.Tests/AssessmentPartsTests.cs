using OocdPanel.Api.Assessments;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>The forms of the assessment beside sections and judgements, and what comes of them on the case and in the pack.</summary>
public sealed class AssessmentPartsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task It_is_begun_under_the_form_in_force_and_consent_comes_first()
    {
        var id = await site.ToAssessAsync();
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.OpenAsync($"/app/cases/{id}/assessment");
        page.Row("Form").ShouldBe("Not begun");
        page.Link("Consent").ShouldBeNull();
        var begin = page.QuerySelector("main form[method=post]")!;
        begin.SetAttribute("action", $"/app/cases/{id}/assessment?handler=Begin");
        page = await visitor.SendAsync(begin);
        page.Row("Form").ShouldBe("Prevention and Diversion Assessment Tool");
        page.Link("Circumstances").ShouldBeNull();
        page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/consent"), ("of", "child"), ("given", "false"), ("words", "Not now."));
        page.Link("Circumstances").ShouldNotBeNull();
        (await visitor.OpenAsync($"/app/cases/{id}")).Text().ShouldContain("Consent was refused: this assessment is made from what was known without it.");
    }

    [Fact]
    public async Task An_action_without_an_owner_is_told_where_it_lacks_one()
    {
        var id = await site.ToAssessAsync();
        await site.BeginAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.SendAsync(
            await visitor.OpenAsync($"/app/cases/{id}/assessment/contingency"),
            ("actions[0].for", "child"), ("actions[0].trigger", "Missing"), ("actions[0].action", "Call"), ("actions[0].time", "At once"));
        page.ProblemAt("actions-0-owner").ShouldBe("Say who does it.");
        page = await visitor.SendAsync(page, ("actions[0].owner", "P. Okoye"));
        page.Text().ShouldContain("Contingency actions Done");
    }

    [Fact]
    public async Task Who_is_heard_after_all_is_recorded_though_a_reason_was_chosen_before()
    {
        var id = await site.ToAssessAsync();
        await site.BeginAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var voice = $"/app/cases/{id}/assessment/voices/school";
        await visitor.SendAsync(await visitor.OpenAsync(voice), ("given", "false"), ("notObtainedBecause", "no-answer"));
        var page = await visitor.OpenAsync(voice);
        page.QuerySelector("input[value='no-answer'][checked]").ShouldNotBeNull();
        page = await visitor.SendAsync(page, ("given", "true"), ("words", "Robin is a help to others."));
        page.Text().ShouldContain("The voice is recorded");
    }

    [Fact]
    public async Task Needs_that_contradict_themselves_are_told_at_the_field()
    {
        var id = await site.ToAssessAsync();
        await site.WriteAsync(id);
        await site.HearAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/needs"), ("send", "false"));
        page.ProblemAt("sendPlan")!.ShouldStartWith("There is a plan for special educational needs, and none are recorded.");
    }

    [Fact]
    public async Task A_high_judgement_goes_to_the_risk_panel_and_its_answer_is_in_the_pack()
    {
        var id = await site.ToAssessAsync();
        await site.WriteAsync(id);
        await site.HearAsync(id);
        await site.JudgeAsync(id, "very-high");
        var visitor = await site.SignInAsync("p.okoye");
        (await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/risk-panel"), ("why", "Missing twice."))).Text().ShouldContain("The case is referred to the risk panel");
        (await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/risk-panel"), ("outcome", "Weekly calls."))).Text().ShouldContain("What the risk panel said is recorded");
        await site.DoAsync("p.okoye", new CompleteAssessmentSlice(), new Target(id), new NothingToSay());
        await site.DoAsync("m.hart", new CountersignAssessmentSlice(), new Target(id), new CountersignAssessmentRequest(true, null), await site.VersionAsync(id));
        var panel = await site.ConvenedAsync(id);
        var pack = await (await site.SignInAsync("h.wu")).OpenAsync($"/app/panels/{panel}/items/{id}");
        pack.Row("Risk panel")!.ShouldContain("it said: Weekly calls.");
        pack.Row("The child’s own plan").ShouldBe("I want to box again.");
    }

    [Fact]
    public async Task A_manager_says_why_the_risk_panel_is_not_needed()
    {
        var id = await site.ToAssessAsync();
        await site.WriteAsync(id);
        await site.JudgeAsync(id, "high");
        var visitor = await site.SignInAsync("m.hart");
        (await visitor.OpenAsync($"/app/cases/{id}")).Link("Say why the risk panel is not needed").ShouldNotBeNull();
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/risk-panel/refusal"), ("why", "Another panel holds the case."));
        page.Row("Risk panel")!.ShouldContain("Another panel holds the case.");
        page.Link("Say why the risk panel is not needed").ShouldBeNull();
    }

    [Fact]
    public async Task An_override_is_shown_on_the_case_in_the_pack_and_where_the_panel_decides()
    {
        var id = await site.ToAssessAsync();
        var visitor = await site.SignInAsync("m.hart");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/override"), ("why", "Robin turns 18 on Friday."));
        page.Text().ShouldContain("let the panel decide without a countersigned assessment Robin turns 18 on Friday.");
        var panel = await site.ConvenedAsync(id);
        await site.OpenAsync(panel, "s.cole", "c.diaz", "h.wu");
        var chair = await site.SignInAsync("c.diaz");
        (await chair.OpenAsync($"/app/panels/{panel}/items/{id}")).Text().ShouldContain("Robin turns 18 on Friday.");
        (await chair.OpenAsync($"/app/panels/{panel}/items/{id}/decision")).Text().ShouldContain("Robin turns 18 on Friday.");
    }

    [Fact]
    public async Task A_reassessment_is_shown_with_the_earlier_one()
    {
        var id = await site.ReadyAsync();
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/again"), ("why", "Moved to an uncle."));
        page.Text().ShouldContain("This is assessment 2 of this case, made because: Moved to an uncle.");
        page = await visitor.OpenAsync($"/app/cases/{id}");
        page.Text().ShouldContain("Assessment 1, made earlier");
        page.Text().ShouldContain("Talked through family with Robin and a parent.");
    }

    [Fact]
    public async Task Where_the_area_has_no_clinic_the_page_says_so()
    {
        var id = await site.ToAssessAsync();
        var page = await (await site.SignInAsync("p.okoye")).OpenAsync($"/app/cases/{id}/clinic");
        page.Text().ShouldContain("The policy of this area has no clinic to refer to.");
    }
}
