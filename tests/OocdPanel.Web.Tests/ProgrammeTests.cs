using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class ProgrammeTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_plan_grows_by_a_button_keeps_what_was_typed_and_asks_for_what_is_missing()
    {
        var id = await site.DeliveredAsync();
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.OpenAsync($"/app/cases/{id}/plan");
        var form = page.QuerySelector("main form")!;
        form.SetAttribute("action", $"/app/cases/{id}/plan?handler=Add");
        page = await visitor.SendAsync(form, ("activities[0].what", "Repair the fence"), ("activities[0].who", "p.okoye"));
        page.QuerySelector("#activities-0-what")!.TextContent.ShouldBe("Repair the fence");
        page.Problems().ShouldBeEmpty();
        form = page.QuerySelector("main form")!;
        form.SetAttribute("action", $"/app/cases/{id}/plan");
        page = await visitor.SendAsync(form, ("activities[0].by-day", "1"), ("activities[0].by-month", "January"), ("activities[0].by-year", $"{CasesFurtherOn.Today.Year + 1}"));
        page.Problems().ShouldBe(["Enter what is to be done", "Enter who sees to it", "Enter by when it is to be done"]);
        page.ProblemAt("activities-1-what").ShouldBe("Enter what is to be done");
        form = page.QuerySelector("main form")!;
        form.SetAttribute("action", $"/app/cases/{id}/plan?handler=Remove");
        page = await visitor.SendAsync(form);
        form = page.QuerySelector("main form")!;
        form.SetAttribute("action", $"/app/cases/{id}/plan");
        page = await visitor.SendAsync(form);
        page.Text().ShouldContain("The plan is agreed, and the programme has started");
        page.Text().ShouldContain($"Repair the fence Priya Okoye 1 January {CasesFurtherOn.Today.Year + 1}");
    }

    [Fact]
    public async Task A_session_has_a_day_that_has_come_and_says_whether_the_child_did()
    {
        var (_, programme) = await site.InProgrammeAsync();
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/programmes/{programme}/session"), ("on-day", "32"));
        page.Problems().ShouldBe(["Enter a real date, such as 27 3 2012, with four digits for the year", "Say whether the child attended"]);
        var tomorrow = CasesFurtherOn.Today.AddDays(1);
        page = await visitor.SendAsync(page, ("on-day", $"{tomorrow.Day}"), ("on-month", $"{tomorrow.Month}"), ("on-year", $"{tomorrow.Year}"), ("attendance", "late"));
        page.Problems().Single().ShouldStartWith("The session is in the future.");
        var today = CasesFurtherOn.Today;
        page = await visitor.SendAsync(page, ("on-day", $"{today.Day}"), ("on-month", $"{today.Month}"), ("on-year", $"{today.Year}"));
        page.Text().ShouldContain("Attended, but late");
        page.Row("Compliance").ShouldBe("Came to 1 of 1 session, late");
    }

    [Fact]
    public async Task The_end_says_yes_or_no_why_not_and_what_comes_then()
    {
        var (id, programme) = await site.InProgrammeAsync();
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/programmes/{programme}/end"));
        page.ProblemAt("completed")!.ShouldStartWith("Say whether the programme was completed: yes or no.");
        page = await visitor.SendAsync(page, ("completed", "false"));
        page.ProblemAt("reasonNotCompleted")!.ShouldStartWith("Say why the programme was not completed.");
        page = await visitor.SendAsync(page, ("reasonNotCompleted", "Moved away."));
        page.ProblemAt("exitPlan")!.ShouldStartWith("Give the exit plan.");
        page = await visitor.SendAsync(page, ("exitPlan", "The new service is told."), ("needs.accommodationSuitable", "true"), ("onward.to", "Turnaround"), ("onward.accepted", ""));
        page.Problems().ShouldContain("Say whether the education, training or employment is suitable");
        page = await visitor.SendAsync(page, ("needs.recorded", "false"));
        page.Text().ShouldContain("not completed");
        (await site.CaseAsync(id)).ReturnedToPanelBecause.ShouldBe("Moved away.");
    }

    [Fact]
    public async Task Outcome_22_is_final_with_evidence_and_only_then_the_case_is_closed()
    {
        var (id, programme) = await site.CompletedAsync();
        var practitioner = await site.SignInAsync("p.okoye");
        (await practitioner.OpenAsync($"/app/programmes/{programme}")).Text().ShouldContain("The police make outcome 22 final before the case can be closed.");
        var page = await practitioner.SendAsync(await practitioner.OpenAsync($"/app/cases/{id}/closure"), ("summary", "Done."));
        page.Problems().Single().ShouldStartWith("Outcome 22 is not final yet.");

        var officer = await site.SignInAsync("s.cole");
        page = await officer.SendAsync(await officer.OpenAsync($"/app/cases/{id}/outcome-22"));
        page.ProblemAt("evidence")!.ShouldStartWith("Give the evidence that the activity was completed.");
        page = await officer.SendAsync(page, ("evidence", "Signed by the caretaker."));
        page.Text().ShouldContain("Outcome 22 is final");

        page = await practitioner.SendAsync(await practitioner.OpenAsync($"/app/cases/{id}/closure"));
        page.ProblemAt("summary").ShouldBe("Enter how the case ended");
        await practitioner.SendAsync(page, ("summary", "Done well."));
        (await site.CaseAsync(id)).Stage.ShouldBe("closed");
    }

    [Fact]
    public async Task A_programme_is_reviewed_varied_breached_and_answered_for()
    {
        var id = await site.DeliveredAsync();
        var agreed = await site.DoAsync("p.okoye", new AgreePlanSlice(), new Target(id),
            new AgreePlanRequest([new("Repair the fence", "p.okoye", CasesFurtherOn.Today.AddDays(14), null)]) { Targets = [new("Back at school", "p.okoye", CasesFurtherOn.Today.AddDays(28))] });
        var programme = $"/app/programmes/{agreed.Of("programme")}";
        var visitor = await site.SignInAsync("p.okoye");

        var page = await visitor.SendAsync(await visitor.OpenAsync($"{programme}/review"), ("words", "Going well."));
        page.Problems().Length.ShouldBe(1);
        page = await visitor.SendAsync(page, ("progress[0].progress", "under-way"), ("progress[0].words", "Three days a week."));
        page.Text().ShouldContain("The review is recorded");
        page.Text().ShouldContain("Going well.");

        page = await visitor.SendAsync(await visitor.OpenAsync($"{programme}/variation"), ("why", "Exams."));
        page.Problems().Single().ShouldStartWith("Conditions and last day are what they were.");
        var later = CasesFurtherOn.Today.AddDays(35);
        page = await visitor.SendAsync(page, ("endsBy-day", $"{later.Day}"), ("endsBy-month", $"{later.Month}"), ("endsBy-year", $"{later.Year}"));
        page.Text().ShouldContain("The programme is varied");
        page.Text().ShouldContain("Exams.");

        page = await visitor.SendAsync(await visitor.OpenAsync($"{programme}/breach"), ("what", "Did not come."));
        page.Problems().Length.ShouldBe(1);
        page = await visitor.SendAsync(page, ("consequence", "warning"));
        page.Text().ShouldContain("The breach is recorded");
        page.Text().ShouldContain("Did not come.");

        page = await visitor.SendAsync(await visitor.OpenAsync($"{programme}/feedback"), ("marks[0].mark", "99"), ("from", "child"));
        page.Problems().Length.ShouldBe(1);
        page = await visitor.SendAsync(page, ("marks[0].mark", "4"), ("words", "They listened."));
        page.Text().ShouldContain("The feedback is recorded");
        page.Text().ShouldContain("They listened.");
    }

    [Fact]
    public async Task A_child_who_refuses_sends_the_case_back_to_the_panel()
    {
        var id = await site.ConfirmedAsync();
        var visitor = await site.SignInAsync("s.cole");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/refusal"));
        page.Problems().Length.ShouldBe(2);
        page = await visitor.SendAsync(page, ("kind", "refused"), ("why", "Would rather go to court."));
        page.Text().ShouldContain("The case goes back to the panel");
        (await site.CaseAsync(id)).Stage.ShouldBe("ready-for-panel");
    }

    [Fact]
    public async Task A_conditional_caution_shows_its_five_requirements_and_its_failure_is_the_polices_to_decide()
    {
        var (id, panel) = await site.HeardAsync();
        await site.DoAsync("c.diaz", new DecideItemSlice(), new Target(id, panel), CasesFurtherOn.Decision("youth-conditional-caution") with
        {
            Conditions = [new("Write a letter", "reparative", CasesFurtherOn.Today.AddDays(30))],
            DepartureReasons = "The victim asks for more than words.",
        }, await site.VersionAsync(id));
        await site.DoAsync("d.marsh", new ConfirmDecisionSlice(), new Target(id), new ConfirmDecisionRequest(true), await site.VersionAsync(id));
        var officer = await site.SignInAsync("s.cole");
        var page = await officer.SendAsync(await officer.OpenAsync($"/app/cases/{id}/delivery"),
            ("where", "The youth centre"), ("appropriateAdult.name", "Jo Walker"), ("appropriateAdult.relationship", "mother"), ("requirements.evidence", "CCTV"));
        page.Problems().ShouldNotBeEmpty();
        page.Text().ShouldContain("requirement");
        page = await officer.SendAsync(page, ("requirements.decision", "Sgt Marsh"), ("requirements.admission", "In interview"), ("requirements.warning", "Told in plain words"), ("requirements.document", "Signed"));
        page.Text().ShouldContain("The disposal is recorded as given to the child");

        var practitioner = await site.SignInAsync("p.okoye");
        var by = CasesFurtherOn.Today.AddDays(30);
        page = await practitioner.SendAsync(await practitioner.OpenAsync($"/app/cases/{id}/plan"),
            ("activities[0].what", "A letter"), ("activities[0].who", "p.okoye"), ("activities[0].by-day", $"{by.Day}"), ("activities[0].by-month", $"{by.Month}"), ("activities[0].by-year", $"{by.Year}"));
        page.Text().ShouldContain("The plan is agreed");
        var programme = (await site.CaseAsync(id)).Programmes[^1].Programme;
        page = await practitioner.SendAsync(await practitioner.OpenAsync($"/app/programmes/{programme}/variation"), ("conditions[0].what", "Two letters"), ("why", "Two victims."));
        page.Text().ShouldContain("Two letters");
        page = await practitioner.SendAsync(await practitioner.OpenAsync($"/app/programmes/{programme}/end"), ("completed", "false"), ("reasonNotCompleted", "No letter."), ("exitPlan", "Youth club."));
        (await site.CaseAsync(id)).Stage.ShouldBe("awaiting-prosecution-decision");

        var sergeant = await site.SignInAsync("d.marsh");
        page = await sergeant.SendAsync(await sergeant.OpenAsync($"/app/cases/{id}/failure"));
        page.Problems().Length.ShouldBe(2);
        page = await sergeant.SendAsync(page, ("decision", "caution-stands"), ("reasons", "Enough was done."));
        page.Text().ShouldContain("The decision is recorded");
    }
}
