using System.Net;
using AngleSharp.Html.Dom;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class PanelTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    [Fact]
    public async Task Convening_asks_for_what_is_missing_and_names_the_row()
    {
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.SendAsync(await visitor.OpenAsync("/app/panels/new"), ("on-day", ""), ("on-month", ""), ("on-year", ""), ("members[0].user", "n.guest"));
        page.Problems().ShouldBe(["Choose the area", "Enter the day of the meeting", "Choose the member’s agency"]);
        page.ProblemAt("members-0-agency").ShouldBe("Choose the member’s agency");
    }

    [Fact]
    public async Task A_meeting_is_convened_with_known_and_other_members_and_not_for_a_day_that_has_passed()
    {
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.SendAsync(await visitor.OpenAsync("/app/panels/new"), ("area", "shropshire"), ("on-year", "2020"));
        page.ProblemAt("on")!.ShouldStartWith("The meeting is on a day that has passed.");
        page = await visitor.SendAsync(page, ("on-year", $"{CasesFurtherOn.Today.Year}"), ("members", "c.diaz"), ("members[0].user", "n.guest"), ("members[0].agency", "housing"));
        page.Heading().ShouldStartWith("Panel for Shropshire");
        page.Text().ShouldContain("n.guest Housing Not recorded Not present");
        page.Text().ShouldContain("Chris Diaz Youth justice service, standing member 12 May 2022 Not present");
    }

    [Fact]
    public async Task Looking_for_somebody_keeps_what_was_ticked_and_typed()
    {
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync("/app/panels/new?area=shropshire&find=okoye");
        var form = page.QuerySelector("main form[method=post]").ShouldNotBeNull();
        form.SetAttribute("action", page.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);
        page = await visitor.SendAsync(form, ("members", "p.okoye"), ("place", "Shirehall"), ("members[0].user", "n.guest"), ("find", "ames"));
        page.Problems().ShouldBeEmpty();
        page.QuerySelectorAll("input[name=members][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["p.okoye"]);
        page.QuerySelectorAll("input[name=members]").Select(box => box.GetAttribute("value")).ShouldContain("s.cole"); // unticked just now, and still there to be ticked
        page.QuerySelector("#place")!.GetAttribute("value").ShouldBe("Shirehall");
        page.QuerySelector("#members-0-user")!.GetAttribute("value").ShouldBe("n.guest");
        page = await visitor.SendAsync(page, ("area", "shropshire"), ("members[0].agency", "housing"));
        page.Heading().ShouldStartWith("Panel for Shropshire");
        page.Text().ShouldContain("Priya Okoye");
        page.Text().ShouldContain("n.guest Housing");
    }

    [Fact]
    public async Task Looking_for_somebody_in_a_browser_without_scripts_keeps_what_was_ticked()
    {
        var page = await browser.SignInAsync(site, "c.diaz");
        await page.GotoAsync("/app/panels/new?area=shropshire&find=okoye");
        await page.Locator("input[value='p.okoye']").CheckAsync();
        await page.Locator("#place").FillAsync("Shirehall");
        await page.Locator("#find").FillAsync("ames");
        await page.Locator("button[formaction]").ClickAsync();
        await Browser.CheckAsync(page);
        (await page.Locator("input[value='p.okoye']").IsCheckedAsync()).ShouldBeTrue();
        (await page.Locator("input[value='s.cole']").IsCheckedAsync()).ShouldBeTrue();
        (await page.Locator("#place").InputValueAsync()).ShouldBe("Shirehall");
    }

    [Fact]
    public async Task Time_and_place_are_on_all_pages_of_the_meeting_and_can_be_changed_before_it()
    {
        var id = await site.ReadyAsync();
        var panel = await site.ConvenedAsync(id);
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}");
        page = await visitor.OpenAsync(page.Link("Change the time and place")!);
        page = await visitor.SendAsync(page, ("startsAt", "2 pm"));
        page.Problems().ShouldBe(["Enter a time like 10:30", "Say why the time or place changes"]);
        page = await visitor.SendAsync(page, ("startsAt", "14:00"), ("place", "Shirehall, room 2"), ("why", "The first room is too small."));
        page.Text().ShouldContain("The time and place are changed");
        foreach (var path in new[] { "", "/agenda", $"/items/{id}", "/minutes" })
            (await visitor.OpenAsync($"/app/panels/{panel}{path}")).Text().ShouldContain("at 14:00, Shirehall, room 2");
    }

    [Fact]
    public async Task A_case_is_taken_off_the_agenda_and_says_why()
    {
        var id = await site.ReadyAsync();
        var panel = await site.ConvenedAsync(id);
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}");
        page = await visitor.SendAsync(await visitor.OpenAsync(page.Link("Take the case off the agenda")!));
        page.Problems().ShouldBe(["Say why the case is taken off the agenda"]);
        page = await visitor.SendAsync(page, ("why", "The interpreter cannot come."));
        page.Text().ShouldContain("The case is off the agenda");
        page.Text().ShouldContain("1 case was taken off the agenda before the meeting: its own page says why.");
        var manager = await site.SignInAsync("m.hart");
        (await manager.OpenAsync($"/app/cases/{id}")).Text().ShouldContain("taken off the agenda before the meeting: The interpreter cannot come.");
        (await manager.OpenAsync("/app?stage=ready-for-panel")).Text().ShouldContain("taken off an agenda");
        (await visitor.SendAsync(Listing(await visitor.OpenAsync($"/app/panels/{panel}")), ("case", $"{id}"))).Text().ShouldContain("The case is on the agenda");
        (await manager.OpenAsync($"/app/cases/{id}")).Text().ShouldNotContain("The interpreter cannot come.");
    }

    [Fact]
    public async Task Minutes_wait_on_the_chairs_work_until_they_are_agreed()
    {
        var (_, panel) = await site.HeardAsync();
        await site.DoAsync("c.diaz", new ClosePanelSlice(), new Target(Panel: panel), new NothingToSay());
        var chair = await site.SignInAsync("c.diaz");
        (await chair.OpenAsync("/app")).QuerySelector($"main a[href='/app/panels/{panel}/minutes']").ShouldNotBeNull();
        (await (await site.SignInAsync("h.wu")).OpenAsync("/app")).QuerySelector($"main a[href='/app/panels/{panel}/minutes']").ShouldBeNull();
        await site.DoAsync("c.diaz", new AgreeMinutesSlice(), new Target(Panel: panel), new NothingToSay());
        (await chair.OpenAsync("/app")).QuerySelector($"main a[href='/app/panels/{panel}/minutes']").ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_minutes_the_latest_are_shown_and_it_is_said_how_many_there_are()
    {
        PanelId last = default;
        for (var i = 0; i < 21; i++)
        {
            last = await site.ConvenedAsync();
            await site.OpenAsync(last, "s.cole", "c.diaz", "h.wu");
            await site.DoAsync("c.diaz", new ClosePanelSlice(), new Target(Panel: last), new NothingToSay());
        }
        var page = await (await site.SignInAsync("c.diaz")).OpenAsync("/app");
        var shown = page.QuerySelectorAll("main a[href$='/minutes']");
        shown.Length.ShouldBe(20);
        shown[0].GetAttribute("href").ShouldBe($"/app/panels/{last}/minutes");
        shown[0].TextContent.ShouldStartWith("Panel for Shropshire, ");
        page.Text().ShouldMatch("These are the latest 20 of [0-9]+\\. All your meetings lead to their minutes\\.");
        page.Link("All your meetings").ShouldBe("/app/panels");
    }

    [Fact]
    public async Task Another_panels_member_finds_no_such_meeting()
    {
        var panel = await site.ConvenedAsync();
        var visitor = await site.SignInAsync("e.ford");
        await visitor.OpenAsync($"/app/panels/{panel}");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_meeting_says_what_its_quorum_still_needs()
    {
        var panel = await site.ConvenedAsync();
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}");
        page.Text().ShouldContain("Still missing: police; youth justice service; one of social care, education or health.");
        foreach (var member in new[] { "s.cole", "c.diaz", "h.wu" })
            page = await visitor.SendAsync(page.QuerySelector($"form[action$='Attendance'] input[value='{member}']")!.Closest("form")!);
        page.Text().ShouldContain("Hana Wu is recorded as present");
        page.Text().ShouldContain("The meeting has a quorum. It can decide once it is open.");
    }

    [Fact]
    public async Task Each_form_of_one_page_is_sent_for_itself_and_twice_does_it_once()
    {
        var panel = await site.ConvenedAsync();
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}");
        foreach (var member in new[] { "s.cole", "c.diaz", "h.wu", "h.wu" })
        {
            var shown = await visitor.SendAsync(page.QuerySelector($"form[action$='Attendance'] input[value='{member}']")!.Closest("form")!);
            shown.Text().ShouldContain($"{site.Service<KnownPeople>().NameOf(new UserId(member))} is recorded as present");
        }
    }

    [Fact]
    public async Task The_form_that_comes_back_with_errors_keeps_its_command_and_no_other_gets_it()
    {
        await site.ReadyAsync();
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{await site.ConvenedAsync()}");
        var sent = Ids(page);
        sent.ShouldBeUnique();
        Ids(await visitor.SendAsync(Listing(page))).Intersect(sent).ShouldBe([Listing(page).QuerySelector("[name=commandId]")!.GetAttribute("value")]);

        static string?[] Ids(IHtmlDocument shown) => [.. shown.QuerySelectorAll("main form [name=commandId]").Select(id => id.GetAttribute("value"))];
    }

    [Fact]
    public async Task Convening_starts_from_the_standing_members_and_the_meeting_names_those_who_are_missing()
    {
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync("/app/panels/new?area=shropshire");
        page.QuerySelectorAll("input[name=members][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["s.cole", "c.diaz", "h.wu", "e.ford"], ignoreOrder: true);
        page = await visitor.OpenAsync($"/app/panels/{await site.ConvenedAsync()}");
        page.Text().ShouldContain("Elis Ford (Education, not invited)");
        page = await visitor.SendAsync(page.QuerySelector("form[action$='Apologies'] input[value='h.wu']")!.Closest("form")!);
        page.Text().ShouldContain("Hana Wu Health, standing member 12 May 2022 Apologies");
    }

    [Fact]
    public async Task A_member_is_invited_with_the_day_of_their_training()
    {
        var panel = await site.ConvenedAsync();
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/members"));
        page.Problems().ShouldBe(["Enter the member", "Choose the member’s agency"]);
        page = await visitor.SendAsync(page, ("user", "b.lowe"), ("agency", "community-volunteer"));
        page.Text().ShouldContain("b.lowe Community volunteer Not trained: may not take part Not present");
    }

    [Fact]
    public async Task A_member_declares_a_conflict_and_no_longer_counts_to_the_quorum_of_the_item()
    {
        var (id, panel) = await site.HeardAsync();
        var visitor = await site.SignInAsync("h.wu");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}");
        page.Text().ShouldContain("This item has a quorum.");
        page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/conflict"), ("declared", "true"));
        page.ProblemAt("why").ShouldBe("Enter what the conflict is");
        page = await visitor.SendAsync(page, ("why", "Lives next door."));
        page.Text().ShouldContain("so you take no part in it and its pack is not shown to you");
        page = await (await site.SignInAsync("c.diaz")).OpenAsync($"/app/panels/{panel}/items/{id}");
        page.Text().ShouldContain("Take no part in this item, because of a conflict of interest: Hana Wu.");
        page.Text().ShouldContain("Still missing: one of social care, education or health.");
    }

    [Fact]
    public async Task Who_has_a_conflict_reads_no_pack_and_is_offered_no_part_in_the_item()
    {
        var (id, panel) = await site.HeardAsync();
        await site.DoAsync("h.wu", new DeclareConflictSlice(), new Target(id, panel), new DeclareConflictRequest("h.wu", true, "Lives next door."));
        var visitor = await site.SignInAsync("h.wu");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}");
        page.QuerySelectorAll("main h2, main dl, main table").ShouldBeEmpty();
        page.Link("Record a view or a dissent").ShouldBeNull();
        page.Link("Record a check of your agency’s systems").ShouldBeNull();
        page = await visitor.SendAsync(await visitor.OpenAsync(page.Link("Withdraw the conflict of interest")!), ("declared", "false"));
        page.Row("Pack").ShouldBe("Number 1");
        page.Link("Record a view or a dissent").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_case_is_chosen_for_the_agenda()
    {
        var id = await site.ReadyAsync();
        var panel = await site.ConvenedAsync();
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}");
        page = await visitor.SendAsync(Listing(page));
        page.ProblemAt("case").ShouldBe("Choose the case to put on the agenda");
        page = await visitor.SendAsync(Listing(page), ("case", $"{id}"));
        page.Text().ShouldContain("The case is on the agenda");
        page.QuerySelector($"a[href$='/items/{id}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_pack_tells_of_changes_since_and_can_be_refreshed()
    {
        var id = await site.AssessedAsync();
        var panel = await site.ConvenedAsync(id);
        await site.DoAsync("m.hart", new Api.Assessments.CountersignAssessmentSlice(), new Target(id), new Api.Assessments.CountersignAssessmentRequest(true, null), await site.VersionAsync(id));
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}");
        page.Text().ShouldContain("Complete, but not countersigned yet.");
        page.Text().ShouldContain("1 thing has been recorded on the case since this pack was made.");
        page = await visitor.SendAsync(page);
        page.Text().ShouldContain("The pack now holds what is known today");
        page.Row("Pack").ShouldBe("Number 2");
        page.Text().ShouldContain("Complete, and countersigned by Morgan Hart.");
    }

    [Fact]
    public async Task What_is_presumed_is_shown_before_the_decision_and_moves_with_the_factors()
    {
        var (id, panel) = await site.HeardAsync("shoplifting");
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/decision");
        page.Text().ShouldContain("Final gravity score 2, for which is presumed: Community resolution or Outcome 22");
        page.Text().ShouldContain("Illustrative");
        var form = page.QuerySelector("main form")!;
        form.SetAttribute("action", $"/app/panels/{panel}/items/{id}/decision{page.QuerySelector("[formaction]")!.GetAttribute("formaction")}");
        page = await visitor.SendAsync(form, ("factors[0].adjustment", "1"), ("reasons", "Typed before."));
        page.Text().ShouldContain("Final gravity score 3, for which is presumed: Youth caution");
        page.QuerySelector("#reasons")!.TextContent.ShouldBe("Typed before.");
    }

    [Fact]
    public async Task A_decision_needs_disposal_and_reasons_and_a_departure_its_own()
    {
        var (id, panel) = await site.HeardAsync("shoplifting");
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/decision"));
        page.Problems().ShouldBe(["Choose the disposal", "Enter the reasons for the decision", "Enter what else was considered", "Enter how the child’s diversity was considered"]);
        page = await visitor.SendAsync(page, ("disposal", "outcome-22"), ("reasons", "Help at once."), ("alternatives", "A caution."), ("diversity", "Speech needs."), ("factors[0].adjustment", "1"));
        page.Problems().Single().ShouldStartWith("Name the factors that move the score.");
        page = await visitor.SendAsync(page, ("factors[0].factors", "Done in a group."));
        page.ProblemAt("departureReasons")!.ShouldStartWith("The final gravity score is 3, for which youth-caution is presumed");
        page = await visitor.SendAsync(page, ("departureReasons", "A caution would cost the child a place at college."));
        page.Text().ShouldContain("The panel’s decision is recorded. It takes effect when the police confirm it.");
        (await site.CaseAsync(id)).Decision!.FinalScore.ShouldBe(3);
    }

    [Fact]
    public async Task Texts_that_are_long_in_bytes_only_are_taken()
    {
        var (id, panel) = await site.HeardAsync("shoplifting");
        var visitor = await site.SignInAsync("c.diaz");
        var words = new string('é', 9_000);
        var page = await visitor.SendAsync(
            await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/decision"), ("disposal", "youth-caution"), ("reasons", words), ("departureReasons", words),
            ("alternatives", words), ("diversity", words), ("planOutline", words));
        page.Text().ShouldContain("The panel’s decision is recorded.");
    }

    [Fact]
    public async Task Without_quorum_nothing_is_decided()
    {
        var id = await site.ReadyAsync();
        var panel = await site.ConvenedAsync(id);
        await site.OpenAsync(panel, "c.diaz", "h.wu");
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/decision"), ("disposal", "outcome-22"), ("reasons", "Help at once."), ("alternatives", "A caution."), ("diversity", "Speech needs."));
        page.Problems().Single().ShouldBe("The meeting has no quorum: police. Record the attendance of the missing members, or leave the item to the next meeting.");
        (await site.CaseAsync(id)).Decision.ShouldBeNull();
    }

    [Fact]
    public async Task A_decision_on_what_has_changed_is_not_taken_and_nothing_typed_is_lost()
    {
        var (id, panel) = await site.HeardAsync();
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/decision");
        ((IHtmlInputElement)page.QuerySelector("input[name=seenVersion]")!).Value = $"{await site.VersionAsync(id) - 1}";
        page = await visitor.SendAsync(page, ("disposal", "outcome-22"), ("reasons", "Help at once."), ("alternatives", "A caution."), ("diversity", "Speech needs."));
        page.Text().ShouldContain("Someone changed this since you opened it");
        page.QuerySelector("#reasons")!.TextContent.ShouldBe("Help at once.");
        (await site.CaseAsync(id)).Decision.ShouldBeNull();
        (await visitor.SendAsync(page)).Text().ShouldContain("The panel’s decision is recorded.");
    }

    [Fact]
    public async Task A_conditional_caution_is_decided_with_its_conditions_and_who_did_not_agree()
    {
        var (id, panel) = await site.HeardAsync("shoplifting");
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.SendAsync(
            await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/decision"), ("disposal", "youth-conditional-caution"), ("reasons", "Third matter."),
            ("departureReasons", "Others did not hold."), ("alternatives", "A caution."), ("diversity", "Speech needs."), ("dissents[2].why", "Too soon."));
        page.Problems().Single().ShouldStartWith("A youth conditional caution needs conditions");
        page = await visitor.SendAsync(page, ("conditions[0].what", "Six sessions"));
        page.Problems().ShouldBe(["Choose the kind of the condition", "Enter the day by which the condition is to be done"]);
        page = await visitor.SendAsync(page, ("conditions[0].kind", "reparative"), ("conditions[0].by-day", "1"), ("conditions[0].by-month", "2"), ("conditions[0].by-year", $"{CasesFurtherOn.Today.Year + 1}"));
        page.Text().ShouldContain("The panel’s decision is recorded.");
        page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}");
        page.Row("Reparative condition")!.ShouldStartWith("Six sessions, by 1 February");
        page.Row("How diversity was considered").ShouldBe("Speech needs.");
        page.Text().ShouldContain("did not agree Too soon.");
        (await site.CaseAsync(id)).Decision!.Conditions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_deferral_is_shown_on_case_and_worklist_until_the_case_is_listed_again()
    {
        var (id, panel) = await site.HeardAsync();
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/deferral"));
        page.Problems().ShouldBe(["Enter what the panel awaits", "Enter from whom", "Enter the day by which it is awaited"]);
        page = await visitor.SendAsync(page, ("awaited", "the report"), ("from", "the school"), ("until-day", "1"), ("until-month", "2"), ("until-year", $"{CasesFurtherOn.Today.Year + 1}"));
        page.Text().ShouldContain("Deferred");
        var manager = await site.SignInAsync("m.hart");
        (await manager.OpenAsync($"/app/cases/{id}")).Text().ShouldContain($"It awaits the report from the school by 1 February {CasesFurtherOn.Today.Year + 1}.");
        (await manager.OpenAsync("/app")).Text().ShouldContain($"deferred until 1 February {CasesFurtherOn.Today.Year + 1}");
        await site.ConvenedAsync(id);
        (await manager.OpenAsync($"/app/cases/{id}")).Text().ShouldNotContain("It awaits the report");
    }

    [Fact]
    public async Task The_agenda_is_put_in_order_with_times()
    {
        var (first, second) = (await site.ReadyAsync(), await site.ReadyAsync());
        var panel = await site.ConvenedAsync(first, second);
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/agenda"), ("order[0]", "2"), ("at[0]", "10:30"), ("order[1]", "1"), ("at[1]", "11:00"));
        page.Problems().Single().ShouldStartWith("An item has an earlier time than one that comes before it.");
        page = await visitor.SendAsync(page, ("order[0]", "2"), ("at[0]", "10:30"), ("order[1]", "1"), ("at[1]", "10:00"));
        page.QuerySelectorAll("a[href*='/items/']").Select(link => link.GetAttribute("href")![^36..]).ShouldBe([$"{second}", $"{first}"]);
        page.Text().ShouldContain("10:00");
    }

    [Fact]
    public async Task A_member_records_a_dissent_for_their_agency()
    {
        var (id, panel) = await site.HeardAsync();
        await site.DoAsync("c.diaz", new DecideItemSlice(), new Target(id, panel), CasesFurtherOn.Decision("outcome-22"), await site.VersionAsync(id));
        var visitor = await site.SignInAsync("h.wu");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/view"));
        page.Problems().ShouldBe(["Say whether it is a view or a dissent", "Enter what your agency says"]);
        page = await visitor.SendAsync(page, ("kind", "dissent"), ("words", "The plan is thin."));
        page.Row("Hana Wu, Health: does not agree").ShouldBe("The plan is thin.");
        (await (await site.SignInAsync("m.hart")).OpenAsync($"/app/cases/{id}")).Row("Health did not agree").ShouldBe("The plan is thin. (Hana Wu)");
    }

    [Fact]
    public async Task Closing_says_what_is_carried_over()
    {
        var (id, panel) = await site.HeardAsync();
        var child = (await site.CaseAsync(id)).Child;
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/closing");
        page.Text().ShouldContain($"1 case is not decided. When you close the meeting, it is carried over, and can be put on the agenda of another meeting: {child.GivenName} {child.FamilyName}");
        page = await visitor.SendAsync(page);
        page.Text().ShouldContain("Not heard, carried over");
        (await site.CaseAsync(id)).Stage.ShouldBe("ready-for-panel");
    }

    [Fact]
    public async Task The_police_say_whether_they_agree()
    {
        var id = await site.DecidedAsync();
        var visitor = await site.SignInAsync("d.marsh");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/confirmation"));
        page.ProblemAt("agrees").ShouldBe("Say whether the police agree with the panel’s decision");
        await visitor.SendAsync(page, ("agrees", "true"));
        (await site.CaseAsync(id)).ConfirmedBy.ShouldBe(new UserId("d.marsh"));
    }

    [Fact]
    public async Task A_departure_is_escalated_and_two_others_resolve_it()
    {
        var id = await site.DecidedAsync();
        var visitor = await site.SignInAsync("d.marsh");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/confirmation"), ("agrees", "false"));
        page.ProblemAt("reasons").ShouldBe("Enter why the police do not agree");
        page = await visitor.SendAsync(page, ("disposal", "community-resolution"), ("reasons", "It is enough."));
        page.Row("Would have").ShouldBe("Community resolution");
        visitor = await site.SignInAsync("m.hart");
        page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/resolution"));
        page.Problems().ShouldBe(["Say what comes of the disagreement", "Enter how it was settled"]);
        page = await visitor.SendAsync(page, ("outcome", "police-disposal"), ("how", "Both looked again."));
        page.Row("Proposed")!.ShouldStartWith("The police give the disposal they would have, by Morgan Hart");
        visitor = await site.SignInAsync("n.frost");
        page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/resolution"), ("outcome", "police-disposal"), ("how", "Agreed on the telephone."));
        page.Row("Resolved").ShouldBe("The police give the disposal they would have, by Morgan Hart and Nia Frost");
        page.Row("Confirmed instead").ShouldBe("Community resolution");
        (await site.CaseAsync(id)).Stage.ShouldBe("awaiting-delivery");
    }

    [Fact]
    public async Task An_agency_that_dissented_escalates_from_the_item()
    {
        var (id, panel) = await site.HeardAsync();
        await site.DoAsync("c.diaz", new DecideItemSlice(), new Target(id, panel), CasesFurtherOn.Decision("outcome-22"), await site.VersionAsync(id));
        await site.DoAsync("h.wu", new RecordViewSlice(), new Target(id, panel), new RecordViewRequest("dissent", "The plan is thin."));
        var visitor = await site.SignInAsync("h.wu");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/escalation"));
        page.ProblemAt("why").ShouldBe("Enter why your agency escalates the decision");
        page = await visitor.SendAsync(page, ("why", "Health needs are left out."));
        page.Text().ShouldContain("The decision is escalated");
        (await site.CaseAsync(id)).Stage.ShouldBe("escalated");
    }

    [Fact]
    public async Task Delivery_asks_where()
    {
        var id = await site.ConfirmedAsync();
        var visitor = await site.SignInAsync("s.cole");
        var page = await visitor.SendAsync(await visitor.OpenAsync($"/app/cases/{id}/delivery"));
        page.ProblemAt("where").ShouldBe("Enter where the disposal was given");
        page = await visitor.SendAsync(page, ("where", "The youth centre"));
        page.Text().ShouldContain("The disposal is recorded as given to the child");
    }

    private static AngleSharp.Dom.IElement Listing(IHtmlDocument page) => page.QuerySelector("form[action$='?handler=Listing']")!;

    [Fact]
    public async Task A_pack_is_refreshed_from_the_decision_and_what_was_typed_stays()
    {
        var (id, panel) = await site.HeardAsync();
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/items/{id}/decision");
        await site.DoAsync("h.wu", new RecordViewSlice(), new Target(id, panel), new RecordViewRequest("view", "Keeps every appointment."));
        page = await visitor.SendAsync(page, ("disposal", "outcome-22"), ("reasons", "An activity answers the causes."), ("alternatives", "A caution."), ("diversity", "Speech needs."), ("departureReasons", "It fits."));
        page.Text().ShouldContain("refresh it from here");
        var form = page.QuerySelector("main form[method=post]")!;
        form.SetAttribute("action", $"/app/panels/{panel}/items/{id}/decision?handler=Refresh");
        page = await visitor.SendAsync(form);
        page.QuerySelector("textarea[name=reasons]")!.TextContent.Trim().ShouldBe("An activity answers the causes.");
        page.QuerySelector("input[name=pack]")!.GetAttribute("value").ShouldBe("2");
        page = await visitor.SendAsync(page);
        page.Text().ShouldContain("The panel’s decision is recorded.");
    }

    [Fact]
    public async Task The_chair_agrees_the_minutes_and_a_correction_stands_beside_them()
    {
        var (id, panel) = await site.HeardAsync();
        await site.DoAsync("c.diaz", new ClosePanelSlice(), new Target(Panel: panel), new NothingToSay());
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}/minutes");
        page.Text().ShouldContain("These minutes are not agreed yet.");
        page = await visitor.SendAsync(page);
        page.Text().ShouldContain("These minutes were agreed by Chris Diaz on");
        page = await visitor.SendAsync(await visitor.OpenAsync($"/app/panels/{panel}/minutes/correction"), ("item", id.ToString()), ("words", ""));
        page.ProblemAt("words").ShouldBe("Enter what was so");
        page = await visitor.SendAsync(page, ("words", "The aunt was to be told."));
        page.Text().ShouldContain("and corrected since");
        page.Text().ShouldContain("Corrected by Chris Diaz");
        page.Text().ShouldContain("The aunt was to be told.");
        var member = await site.SignInAsync("h.wu");
        (await member.OpenAsync($"/app/panels/{panel}/minutes")).Text().ShouldNotContain("Agree the minutes");
    }

    [Fact]
    public async Task A_meeting_that_does_not_take_place_is_cancelled_and_its_case_can_be_listed_elsewhere()
    {
        var id = await site.ReadyAsync();
        var panel = await site.ConvenedAsync(id);
        var visitor = await site.SignInAsync("c.diaz");
        var page = await visitor.OpenAsync($"/app/panels/{panel}");
        page = await visitor.OpenAsync(page.Link("Cancel the meeting").ShouldNotBeNull());
        page = await visitor.SendAsync(page);
        page.ProblemAt("why").ShouldBe("Say why the meeting does not take place");
        page = await visitor.SendAsync(page, ("why", "The room is flooded."));
        page.Heading().ShouldEndWith("Cancelled");
        page.Link("Read the minutes").ShouldBeNull();
        var other = await site.ConvenedAsync(id);
        (await visitor.OpenAsync($"/app/panels/{other}/items/{id}")).Text().ShouldContain("Pack");
    }
}
