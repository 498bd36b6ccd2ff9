using AngleSharp.Dom;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>Nobody loses what they typed into a form of the assessment.</summary>
public sealed class AssessmentDraftTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task What_is_kept_is_there_after_signing_out_and_gone_when_it_is_saved()
    {
        var id = await site.ToAssessAsync();
        await site.BeginAsync(id);
        var path = $"/app/cases/{id}/assessment/voices/school";
        var visitor = await site.SignInAsync("p.okoye");
        await KeepAsync(visitor, path, ("given", "false"), ("words", "Rang twice."), ("notObtainedBecause", "no-answer"));
        (await site.CaseAsync(id)).Assessments[0].Voices.ShouldBeEmpty();

        var back = await site.SignInAsync("p.okoye");
        var page = await back.OpenAsync(path);
        page.Text().ShouldContain("This is what you typed before and did not save to the case.");
        page.QuerySelector("textarea")!.TextContent.ShouldBe("Rang twice.");
        page.QuerySelector("input[name=given][value=false]")!.HasAttribute("checked").ShouldBeTrue();
        (await (await site.SignInAsync("q.lane")).OpenAsync(path)).Text().ShouldNotContain("Rang twice.");
        (await back.SendAsync(page)).Text().ShouldContain("The voice is recorded");
        (await back.OpenAsync(path)).Text().ShouldNotContain("did not save");
        (await site.CaseAsync(id)).Assessments[0].Voices.Single().NotObtainedBecause.ShouldBe("no-answer");
    }

    [Fact]
    public async Task What_was_refused_or_stale_is_kept_too()
    {
        var id = await site.ToAssessAsync();
        await site.BeginAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var plans = $"/app/cases/{id}/assessment/plans";
        var page = await visitor.OpenAsync(plans);
        await visitor.SendAsync(page, ("childs", "To box again."), ("professionals", ""));
        (await visitor.OpenAsync(plans)).QuerySelector("textarea[name=childs]")!.TextContent.ShouldBe("To box again.");

        page = await visitor.OpenAsync(plans);
        await site.WriteAsync(id, 1);
        page = await visitor.SendAsync(page, ("childs", "To box again."), ("professionals", "A mentor."));
        page.Text().ShouldContain("Someone changed this since you opened it");
        (await visitor.OpenAsync(plans)).QuerySelector("textarea[name=professionals]")!.TextContent.ShouldBe("A mentor.");
    }

    [Fact]
    public async Task What_is_recorded_comes_back_when_the_draft_is_dropped()
    {
        var id = await site.ToAssessAsync();
        await site.WriteAsync(id, 1);
        var visitor = await site.SignInAsync("p.okoye");
        var path = $"/app/cases/{id}/assessment/circumstances";
        await KeepAsync(visitor, path, ("text", "Half a thought"));
        var page = await visitor.OpenAsync(path);
        page = await visitor.SendAsync(page.QuerySelector("form.oocd-inline-form[action*=Forget]")!.WithPath(path));
        page.QuerySelector("textarea")!.TextContent.ShouldBe("Talked through circumstances with Robin and a parent.");
    }

    [Fact]
    public async Task Checkboxes_and_dates_are_kept_as_well()
    {
        var id = await site.ToAssessAsync();
        await site.BeginAsync(id);
        var visitor = await site.SignInAsync("p.okoye");
        var path = $"/app/cases/{id}/assessment/session";
        await KeepAsync(visitor, path, ("with", "family"), ("on-day", "3"), ("on-month", "2"), ("on-year", "2026"));
        var page = await visitor.OpenAsync(path);
        page.QuerySelector("input[name=with][value=family]")!.HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector("input[name=on-day]")!.GetAttribute("value").ShouldBe("3");
    }

    private static async Task KeepAsync(Visitor visitor, string path, params (string, string)[] answers)
    {
        var form = (await visitor.OpenAsync(path)).QuerySelector("main form[method=post]:not(.oocd-inline-form)")!;
        form.SetAttribute("action", $"{path}?handler=Draft");
        (await visitor.SendAsync(form, answers)).Text().ShouldContain("What you typed is kept.");
    }
}

file static class Forms
{
    /// <summary>The form, sent to a whole address as a browser would.</summary>
    public static IElement WithPath(this IElement form, string path)
    {
        form.SetAttribute("action", path + form.GetAttribute("action"));
        return form;
    }
}
