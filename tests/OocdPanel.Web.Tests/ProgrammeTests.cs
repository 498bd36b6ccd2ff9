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
        page = await visitor.SendAsync(page, ("exitPlan", "The new service is told."));
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
}
