using System.Net;
using AngleSharp.Html.Dom;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Components;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class CaseTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_case_shows_where_it_stands_and_each_role_what_it_may_do_next()
    {
        var id = await site.ReferredAsync();
        var officer = await site.SignInAsync("s.cole");
        var page = await officer.OpenAsync($"/app/cases/{id}");
        page.QuerySelector(".govuk-tag")!.TextContent.ShouldBe("Referred");
        page.Link("Screen the referral").ShouldBe($"/app/cases/{id}/screening");

        var manager = await site.SignInAsync("m.hart");
        (await manager.OpenAsync($"/app/cases/{id}")).Link("Screen the referral").ShouldBeNull();
    }

    [Fact]
    public async Task Victims_contacts_are_shown_to_the_victim_worker_and_to_no_manager()
    {
        var id = await site.ReferredAsync();
        (await (await site.SignInAsync("v.ames")).OpenAsync($"/app/cases/{id}")).Text().ShouldContain("01632 960001");
        (await (await site.SignInAsync("m.hart")).OpenAsync($"/app/cases/{id}")).Text().ShouldNotContain("01632 960001");
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_not_found()
    {
        var officer = await site.SignInAsync("s.cole");
        (await officer.OpenAsync($"/app/cases/{Guid.NewGuid()}")).Heading().ShouldBe("Page not found");
        officer.Status.ShouldBe(HttpStatusCode.NotFound);
        await officer.OpenAsync($"/app/cases/{Guid.NewGuid()}/screening");
        officer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_of_another_role_is_refused()
    {
        var id = await site.ReferredAsync();
        var manager = await site.SignInAsync("m.hart");
        (await manager.OpenAsync($"/app/cases/{id}/screening")).Heading().ShouldBe("You are not allowed to do this");
        manager.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_referral_is_returned_answered_screened_and_allocated()
    {
        var id = await site.ReferredAsync();
        var seconded = await site.SignInAsync("s.cole");
        var page = await seconded.SendAsync(await seconded.OpenAsync($"/app/cases/{id}/screening"));
        page.Problems().ShouldBe(["Choose what the screening found"]);
        page.ProblemAt("finding").ShouldBe("Choose what the screening found");

        page = await seconded.SendAsync(
            page, ("finding", "returned"), ("why", "Was there an appropriate adult?"), ("by-day", "1"), ("by-month", "January"), ("by-year", "2001"));
        page.Problems().Single().ShouldStartWith("The information is wanted by a day that has passed.");
        ((IHtmlTextAreaElement)page.GetElementById("why")!).Value.Trim().ShouldBe("Was there an appropriate adult?");
        page = await seconded.SendAsync(page, ("by-year", $"{TimeProvider.System.GetUtcNow().Year + 1}"));
        page.Text().ShouldContain("The screening is recorded");
        page.Text().ShouldContain("Returned for information");

        var officer = await site.SignInAsync("o.reid");
        page = await officer.OpenAsync($"/app/cases/{id}/information");
        page.Text().ShouldContain("Was there an appropriate adult?");
        (await officer.SendAsync(page)).Problems().ShouldBe(["Enter the information that was wanted"]);
        await officer.SendAsync(page, ("answer", "Yes, an aunt."));

        page = await seconded.SendAsync(await seconded.OpenAsync($"/app/cases/{id}/screening"), ("finding", "eligible"));
        page.Text().ShouldContain("Awaiting allocation");

        var manager = await site.SignInAsync("m.hart");
        page = await manager.OpenAsync($"/app/cases/{id}/allocation");
        (await manager.SendAsync(page)).Problems().ShouldBe(["Choose the practitioner"]);
        page = await manager.SendAsync(page, ("practitioner", "p.okoye"));
        page.Text().ShouldContain("The case is allocated to Priya Okoye");
        page.Row("Practitioner").ShouldBe("Priya Okoye");
    }

    [Fact]
    public async Task A_victims_views_are_recorded()
    {
        var id = await site.AllocatedAsync();
        var worker = await site.SignInAsync("v.ames");
        var page = await worker.SendAsync(await worker.OpenAsync($"/app/cases/{id}/victims/views"));
        page.Problems().ShouldBe(["Choose the victim", "Say whether the victim’s views are known, refused or unobtainable, or were asked"]);
        page = await worker.SendAsync(page, ("victim", "1"), ("state", "known"));
        page.Problems().Single().ShouldStartWith("Give the victim’s views.");
        page = await worker.SendAsync(page, ("views", "Wants to hear an apology."));
        page.Row("Views").ShouldBe("Wants to hear an apology.");
    }

    [Fact]
    public async Task Who_assesses_is_told_of_earlier_outcomes_and_who_refers_is_not()
    {
        var (earlier, _) = await site.CompletedAsync("community-resolution");
        var id = await site.ReferredAgainAsync(earlier);
        var today = Words.Of(CasesFurtherOn.Today);
        var page = await (await site.SignInAsync("p.okoye")).OpenAsync($"/app/cases/{id}");
        page.Text().ShouldContain($"Community resolution, given on {today} Completed Criminal damage and arson {today} Shropshire");
        page.Link($"Community resolution, given on {today}").ShouldBe($"/app/cases/{earlier}");
        page = await (await site.SignInAsync("m.hart")).OpenAsync($"/app/cases/{earlier}");
        page.Text().ShouldContain("None yet Case open");
        var officer = await (await site.SignInAsync("o.reid")).OpenAsync($"/app/cases/{id}");
        officer.Text().ShouldNotContain("Earlier outcomes");
        officer.Text().ShouldNotContain("Community resolution");
    }

    [Fact]
    public async Task Whoever_was_overtaken_is_told_and_loses_nothing_they_typed()
    {
        var id = await site.ReferredAsync();
        var officer = await site.SignInAsync("s.cole");
        var opened = await officer.OpenAsync($"/app/cases/{id}/screening");
        await site.DoAsync("v.ames", new Api.Victims.RecordVictimViewsSlice(), new Target(Case: id), new Api.Victims.RecordVictimViewsRequest(1, "refused", null));

        var page = await officer.SendAsync(opened, ("finding", "ineligible"), ("because", "other"), ("why", "Typed with care"));
        page.Text().ShouldContain("Someone changed this since you opened it");
        page.Link("Look at what changed").ShouldBe($"/app/cases/{id}/history");
        ((IHtmlTextAreaElement)page.GetElementById("why")!).Value.Trim().ShouldBe("Typed with care");

        page = await officer.SendAsync(page);
        page.Text().ShouldContain("Ineligible");
    }

    [Fact]
    public async Task Sending_a_form_twice_does_it_once()
    {
        var id = await site.ReferredAsync();
        var officer = await site.SignInAsync("s.cole");
        var form = await officer.OpenAsync($"/app/cases/{id}/screening");
        await officer.SendAsync(form, ("finding", "eligible"));
        (await officer.SendAsync(form.QuerySelector("main form")!, ("finding", "eligible"))).Problems().ShouldBeEmpty();
        var history = await officer.OpenAsync($"/app/cases/{id}/history");
        history.QuerySelectorAll(".moj-timeline__title").Count(title => title.TextContent == "Found eligible").ShouldBe(1);
    }

    [Fact]
    public async Task The_history_says_who_did_what_and_when_the_latest_first()
    {
        var id = await site.EligibleAsync();
        var officer = await site.SignInAsync("s.cole");
        var page = await officer.OpenAsync($"/app/cases/{id}/history");
        var titles = page.QuerySelectorAll(".moj-timeline__title").Select(title => title.TextContent).ToArray();
        titles[0].ShouldBe("Found eligible");
        titles.ShouldContain("Referral submitted");
        page.Text().ShouldContain("by Olivia Reid (referring officer)");
        page.Text().ShouldContain("Screening found the referral eligible.");
    }
}
