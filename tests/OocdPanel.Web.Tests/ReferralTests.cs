using AngleSharp.Html.Dom;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

public sealed class ReferralTests(Site site) : IClassFixture<Site>
{
    private static readonly DateOnly Today = UkTime.DayOf(TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData("name", "Enter the child’s given names|Enter the child’s family name")]
    [InlineData("date-of-birth", "Enter the child’s date of birth")]
    [InlineData("sex", "Choose the child’s sex")]
    [InlineData("ethnicity", "Choose the child’s ethnicity, or not stated")]
    [InlineData("district", "Choose the district the child lives in")]
    [InlineData("offences/1", "Choose the offence, or describe it|Enter the date of the offence")]
    [InlineData("crime", "Enter the crime reference|Enter the officer in the case")]
    [InlineData("admission", "Say what the child admits")]
    [InlineData("evidence", "Say whether there is evidence sufficient to charge")]
    [InlineData("source", "Say where the referral comes from")]
    [InlineData("victims/1", "Enter the victim’s name")]
    [InlineData("victims", "Say whether you want to add a victim")]
    public async Task A_question_left_unanswered_says_so(string question, string messages)
    {
        var officer = await site.SignInAsync("o.reid");
        var page = await officer.SendAsync(await officer.OpenAsync($"/app/refer/{question}"));
        page.Problems().ShouldBe(messages.Split('|'));
        page.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")!)
            .ShouldAllBe(target => page.GetElementById(target.TrimStart('#')) != null);
        page.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(messages.Split('|').Length);
    }

    [Theory]
    [InlineData("31", "2", "2012", "Enter a real date, such as 27 3 2012, with four digits for the year")]
    [InlineData("1", "2", "12", "Enter a real date, such as 27 3 2012, with four digits for the year")]
    [InlineData("first", "2", "2012", "Enter a real date, such as 27 3 2012, with four digits for the year")]
    [InlineData("1", "", "2012", "The date must include a month")]
    public async Task A_date_that_is_none_says_what_is_wrong_and_keeps_what_was_typed(string day, string month, string year, string message)
    {
        var officer = await site.SignInAsync("o.reid");
        var page = await officer.SendAsync(
            await officer.OpenAsync("/app/refer/date-of-birth"),
            ("child.dateOfBirth-day", day), ("child.dateOfBirth-month", month), ("child.dateOfBirth-year", year));
        page.Problems().ShouldBe([message]);
        page.ProblemAt("child-dateOfBirth").ShouldBe(message);
        ((IHtmlInputElement)page.GetElementById("child-dateOfBirth-day")!).Value.ShouldBe(day);
    }

    [Fact]
    public async Task A_referral_is_answered_question_by_question_checked_and_submitted()
    {
        var officer = await site.SignInAsync("s.cole");
        var page = await AnswerAllAsync(officer, "Journey", Today.AddYears(-14));
        page.Heading().ShouldBe("Check your answers");
        page.Row("What is the child’s name?").ShouldBe("Robin Journey");
        page.Row("Where does the child live?").ShouldBe("Shropshire");
        page.Row("Is the child known by a number?").ShouldBe("PNC: 26/12345X");
        page.Row("Who are the victims?").ShouldBe("Sandy Lee, 01632 960001");

        var changing = await officer.OpenAsync(page.GetElementById("change-admission")!.GetAttribute("href")!);
        page = await officer.SendAsync(changing, ("admission", "denied"));
        page.Row("What does the child admit?").ShouldBe("Nothing: the child denies it");

        page = await officer.SendAsync(page);
        page.Heading().ShouldBe("Referral submitted");
        page.Text().ShouldContain("What happens next");
        var found = await officer.OpenAsync(page.Link("look at it now").ShouldNotBeNull());
        found.Heading().ShouldBe("Robin Journey");
        found.Row("The child admits").ShouldBe("Nothing: the child denies it");
        (await officer.OpenAsync("/app/refer")).Text().ShouldNotContain("not submitted");
    }

    [Fact]
    public async Task A_child_who_may_be_known_is_asked_about()
    {
        await site.ReferredAsync("Known");
        var officer = await site.SignInAsync("s.cole");
        var page = await AnswerAllAsync(officer, "Known", CasesUnderWay.Referral().Child!.DateOfBirth!.Value);
        page.Text().ShouldNotContain("a child we already know");

        page = await officer.SendAsync(page);
        page.Text().ShouldContain("Is this a child we already know?");
        page.Text().ShouldContain("Same name and same date of birth");
        page.Problems().Single().ShouldContain("is known already");

        var known = page.QuerySelector("input[name='child.match']")!.GetAttribute("value")!;
        (await officer.SendAsync(page, ("child.match", known))).Heading().ShouldBe("Referral submitted");
    }

    [Fact]
    public async Task A_child_known_under_a_name_that_sounds_alike_is_asked_about_and_nothing_is_shown_of_them()
    {
        await site.ReferredAsync("Knightley");
        var officer = await site.SignInAsync("s.cole");
        var page = await officer.SendAsync(await AnswerAllAsync(officer, "Nightly", CasesUnderWay.Referral().Child!.DateOfBirth!.Value));
        page.Problems().Single().ShouldBe("A child who may be this one is known already. Say whether this is that child, by the child’s id, or a new child.");
        page.Text().ShouldContain("Name sounds alike and same date of birth");
        page.Text().ShouldNotContain("Knightley");
        (await officer.SendAsync(page, ("child.match", "new"))).Heading().ShouldBe("Referral submitted");
    }

    [Fact]
    public async Task A_child_of_nine_is_refused_with_what_to_do()
    {
        var officer = await site.SignInAsync("s.cole");
        var page = await officer.SendAsync(await AnswerAllAsync(officer, "Young", Today.AddYears(-9)));
        page.Problems().Single().ShouldContain("tell children’s social care about the child");
        page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href").ShouldBe("#change-date-of-birth");
        page.Row("What is the child’s name?").ShouldBe("Robin Young");
    }

    [Fact]
    public async Task A_draft_is_its_owners_alone_unreadable_in_the_database_and_gone_after_thirty_days()
    {
        var officer = await site.SignInAsync("s.cole");
        await officer.SendAsync(await officer.OpenAsync("/app/refer/name"), ("child.givenName", "Secret"), ("child.familyName", "Draft"));
        (await officer.OpenAsync("/app/refer/check")).Row("What is the child’s name?").ShouldBe("Secret Draft");

        var other = await site.SignInAsync("o.reid");
        (await other.OpenAsync("/app/refer/name")).Text().ShouldNotContain("Secret");
        await using (var read = site.Source.CreateCommand("select position('Secret'::bytea in content) from oocd.drafts where user_name = 's.cole'"))
            (await read.ExecuteScalarAsync()).ShouldBe(0);

        await using (var age = site.Source.CreateCommand("update oocd.drafts set saved_at = saved_at - interval '31 days'"))
            await age.ExecuteNonQueryAsync();
        (await officer.OpenAsync("/app/refer")).Text().ShouldNotContain("not submitted");
        await using var count = site.Source.CreateCommand("select count(*) from oocd.drafts where user_name = 's.cole'");
        (await count.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task An_offence_can_be_added_and_taken_away_again()
    {
        var officer = await site.SignInAsync("s.cole");
        await officer.SendAsync(await officer.OpenAsync("/app/refer"));
        await OffenceAsync(officer, await officer.OpenAsync("/app/refer/offences"), 0, "shoplifting");
        var page = await officer.OpenAsync("/app/refer/offences");
        page = await officer.SendAsync(page, ("another", "true"));
        page.Heading().ShouldBe("Offence 2");
        page = await OffenceAsync(officer, page, 1, "common-assault");
        page.Heading().ShouldBe("You have added 2 offences");
        page.Title.ShouldBe("You have added 2 offences - OocdPanel");
        page = await officer.SendAsync(page.QuerySelectorAll("form.oocd-inline-form")[0]);
        page.Heading().ShouldBe("You have added 1 offence");
        page.Text().ShouldContain("Common assault");
    }

    private static async Task<IHtmlDocument> AnswerAllAsync(Visitor officer, string familyName, DateOnly born)
    {
        var page = await officer.SendAsync(await officer.OpenAsync("/app/refer"));
        page = await officer.SendAsync(page, ("child.givenName", "Robin"), ("child.familyName", familyName));
        page = await officer.SendAsync(page, Date("child.dateOfBirth", born));
        page = await officer.SendAsync(page, ("child.sex", "male"));
        page = await officer.SendAsync(page, ("child.ethnicity", "white-british"));
        page = await officer.SendAsync(page, ("child.district", "E06000051"));
        page = await officer.SendAsync(page, familyName == "Journey" ? [("identifier-pnc", "26/12345X")] : []);
        page = await OffenceAsync(officer, page, 0, "criminal-damage-under-500");
        page = await officer.SendAsync(page, ("another", "false"));
        page = await officer.SendAsync(page, ("crimeReference", "22/12345/26"), ("officerInTheCase", "PC 2101 Reid"));
        page = await officer.SendAsync(page, ("admission", "full"));
        page = await officer.SendAsync(page, ("evidenceSufficient", "true"));
        page = await officer.SendAsync(page, ("source", "police"));
        page = await officer.SendAsync(page, ("another", "true"));
        page = await officer.SendAsync(page, ("victims[0].name", "Sandy Lee"), ("victims[0].contact", "01632 960001"));
        page = await officer.SendAsync(page, ("another", "false"));
        return await officer.OpenAsync(page.Link("Skip to check your answers").ShouldNotBeNull());
    }

    private static Task<IHtmlDocument> OffenceAsync(Visitor officer, IHtmlDocument page, int place, string code) =>
        officer.SendAsync(page, [($"offences[{place}].code", code), .. Date($"offences[{place}].on", Today.AddDays(-7))]);

    private static (string, string)[] Date(string name, DateOnly day) => [($"{name}-day", $"{day.Day}"), ($"{name}-month", $"{day.Month}"), ($"{name}-year", $"{day.Year}")];
}
