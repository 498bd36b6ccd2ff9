using System.Net;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class AssessmentTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_task_list_says_what_is_done_what_is_next_and_what_cannot_start()
    {
        var id = await site.ToAssessAsync();
        await site.WriteAsync(id, 1);
        var page = await (await site.SignInAsync("p.okoye")).OpenAsync($"/app/cases/{id}/assessment");
        page.Text().ShouldContain("Consent Done Sessions with the child and the family Where there is something Circumstances Done Diversity Next Family Cannot start yet");
        page.Text().ShouldContain("Voice: the child To do");
        page.Link("Family").ShouldBeNull();
        page.Text().ShouldNotContain("Complete the assessment");
    }

    [Fact]
    public async Task A_section_cannot_be_empty_and_what_was_written_is_there_again()
    {
        var id = await site.ToAssessAsync();
        await site.BeginAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/circumstances"), ("text", " "));
        page.ProblemAt("text").ShouldBe("Enter what you found");
        page = await visitor.SendAsync(page, ("text", "Lives with an aunt."));
        page.Text().ShouldContain("The section ‘Circumstances’ is saved");
        (await visitor.OpenAsync($"/app/cases/{id}/assessment/circumstances")).QuerySelector("textarea")!.TextContent.ShouldBe("Lives with an aunt.");
    }

    [Fact]
    public async Task A_section_out_of_its_order_is_refused_with_the_one_to_write_first()
    {
        var id = await site.ToAssessAsync();
        await site.BeginAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/family"), ("text", "Close."));
        page.Problems().Single().ShouldContain("Write the section ‘circumstances’ first.");
        page.QuerySelector("textarea")!.TextContent.ShouldBe("Close.");
        (await visitor.OpenAsync($"/app/cases/{id}/assessment/nonsense")).Heading().ShouldBe("Page not found");
    }

    [Fact]
    public async Task Each_judgement_is_asked_for()
    {
        var id = await site.ToAssessAsync();
        await site.WriteAsync(id);
        await site.HearAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/judgements"));
        page.Problems().ShouldBe(["Judge the child’s safety and wellbeing", "Judge the risk of serious harm to others", "Judge the likelihood of reoffending", "Say what the judgements rest on"]);
        page = await visitor.SendAsync(page, ("safetyAndWellbeing", "low"), ("riskOfSeriousHarm", "low"), ("likelihoodOfReoffending", "medium"), ("reasons", "A first act."));
        page = await visitor.SendAsync(page);
        page.Text().ShouldContain("The assessment is complete. A manager has to countersign it.");
        (await site.CaseAsync(id)).Stage.ShouldBe("awaiting-countersignature");
    }

    [Fact]
    public async Task Whoever_is_not_allocated_the_case_writes_nothing()
    {
        var id = await site.ToAssessAsync();
        var visitor = await site.SignInAsync("q.lane");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/circumstances"), ("text", "Mine."));
        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Text().ShouldContain("The case is allocated to another practitioner.");
        (await site.CaseAsync(id)).Assessment.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changed_meanwhile_is_told_and_what_was_typed_is_kept()
    {
        var id = await site.ToAssessAsync();
        await site.BeginAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var page = await visitor.OpenAsync($"/app/cases/{id}/assessment/circumstances");
        await site.WriteAsync(id, 1);
        page = await visitor.SendAsync(page, ("text", "My own words."));
        page.Text().ShouldContain("Someone changed this since you opened it");
        page.QuerySelector("textarea")!.TextContent.ShouldBe("My own words.");
        await visitor.SendAsync(page);
        (await site.CaseAsync(id)).Assessment.Single().Text.ShouldBe("My own words.");
    }

    [Fact]
    public async Task A_manager_signs_or_says_why_not()
    {
        var id = await site.AssessedAsync();
        var visitor = await site.SignInAsync("m.hart");
        var page = await visitor.OpenAsync($"/app/cases/{id}/assessment/countersignature");
        page.Text().ShouldContain("Talked through family with Robin and a parent.");
        page = await visitor.SendAsync(page);
        page.ProblemAt("accepted").ShouldBe("Say whether you countersign the assessment or send it back");
        page = await visitor.SendAsync(page, ("accepted", "false"));
        page.ProblemAt("comment")!.ShouldStartWith("Say why the assessment is sent back.");
        await visitor.SendAsync(page, ("accepted", "false"), ("comment", "Hear the school."));
        var practitioner = await site.SignInAsync("p.okoye");
        (await practitioner.OpenAsync($"/app/cases/{id}/assessment")).Text().ShouldContain("The manager sent this assessment back Hear the school.");
    }

    [Fact]
    public async Task An_assessor_does_not_countersign_their_own_assessment()
    {
        var id = await site.EligibleAsync();
        await site.DoAsync("m.hart", new AllocateCaseSlice(), new Target(id), new AllocateCaseRequest("m.hart"));
        var both = CasesFurtherOn.Named("m.hart") with { Roles = [Roles.YjsManager, Roles.YjsPractitioner] };
        await DoAsync(new BeginAssessmentSlice(), new NothingToSay());
        await DoAsync(new RecordConsentSlice(), new RecordConsentRequest("child", true, CasesFurtherOn.Today, null));
        await site.HearAsync(id, both);
        foreach (var section in Assessment.Sections)
            await DoAsync(new WriteSectionSlice(), new WriteSectionRequest(section, "Seen."));
        await DoAsync(new MakeJudgementsSlice(), new MakeJudgementsRequest("low", "low", "low", "Seen."));
        await DoAsync(new CompleteAssessmentSlice(), new NothingToSay());

        var visitor = await site.SignInAsync("m.hart");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/assessment/countersignature"), ("accepted", "true"));
        page.Problems().Single().ShouldBe("You made the assessment in this case, so you may not countersign it in it as well. Ask somebody else with the same role to do it.");
        (await site.CaseAsync(id)).CountersignedBy.ShouldBeNull();

        async Task DoAsync<TRequest>(Slice<TRequest> slice, TRequest request) where TRequest : Request =>
            (await site.Service<Commands>().RunAsync(slice, new Target(id), request, new Caller(both, Guid.NewGuid()), CancellationToken.None)).ShouldBeOfType<Result.Accepted>();
    }
}
