using OocdPanel.Api.Platform;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>The questions of a referral that can be skipped, and what each source asks for.</summary>
public sealed class ReferralInFullTests(Site site) : IClassFixture<Site>
{
    private static readonly DateOnly Today = UkTime.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task All_that_an_officer_can_tell_is_asked_checked_and_shown_on_the_case()
    {
        var officer = await site.SignInAsync("s.cole");
        await BeginAsync(officer);
        var page = await officer.SendAsync(
            await officer.OpenAsync("/app/refer/offences/1"),
            [("offences[0].description", "Riding a scooter on the pavement"), ("offences[0].class", "summary"), ("offences[0].place", "High Street"), .. Date("offences[0].on", Today.AddDays(-7))]);
        page.Heading().ShouldBe("You have added 1 offence");
        await officer.SendAsync(
            await officer.OpenAsync("/app/refer/source"),
            [("source", "court-return"), ("origin.court", "Telford Youth Court"), .. Date("origin.hearingOn", Today.AddDays(-1))]);
        page = await officer.SendAsync(
            await officer.OpenAsync("/app/refer/about"),
            ("child.particulars.gender", "non-binary"), ("child.particulars.ethnicityObserved", "ic1"), ("child.particulars.language", "Polish"), ("child.particulars.interpreterNeeded", "true"));
        page = await officer.SendAsync(page, ("child.particulars.address", "1 Example Street"), ("child.particulars.parentOrCarer", "Jo Full, mother"), ("child.particulars.lookedAfter", "false"));
        page = await officer.SendAsync(page, ("child.particulars.schoolStatus", "part-time"), ("child.particulars.school", "Example School"));
        page = await officer.SendAsync(page, ("child.particulars.needs", "slcn"));
        page = await officer.SendAsync(page, [("interview.held", "true"), ("interview.how", "voluntary"), .. Date("interview.on", Today.AddDays(-3))]);
        page = await officer.SendAsync(page, [("release.kind", "bail"), .. Date("release.on", Today.AddDays(20))]);
        page = await officer.SendAsync(page, ("flags", "missing"), ("coSuspects", "Alex Penn"), ("suggestedDisposal", "outcome-22"));

        page.Heading().ShouldBe("Check your answers");
        page.Row("What offences is the child referred for?").ShouldNotBeNull().ShouldContain("Riding a scooter on the pavement");
        page.Row("Where does the referral come from?").ShouldNotBeNull().ShouldContain("Telford Youth Court Hearing:");
        page.Row("Does the child have any of these needs?").ShouldBe("Speech, language and communication needs (SLCN)");
        page = await officer.SendAsync(page);
        page.Heading().ShouldBe("Referral submitted");

        var found = await officer.OpenAsync(page.Link("look at it now").ShouldNotBeNull());
        found.Row("Gender").ShouldBe("Non-binary");
        found.Row("Ethnicity observed by the officer").ShouldBe("White - North European (IC1)");
        found.Row("School").ShouldBe("Part-time timetable Example School");
        found.Row("Court").ShouldBe("Telford Youth Court");
        found.Row("Bail or release").ShouldNotBeNull().ShouldStartWith("On bail, to return on");
        found.Row("Also suspected").ShouldBe("Alex Penn");
        found.Row("Offence 1: class").ShouldBe("Summary");
        found.Text().ShouldContain("Riding a scooter on the pavement");
    }

    [Theory]
    [InlineData("source", "source=court-return", "Enter the court that sent the case back|Enter the date of the hearing")]
    [InlineData("source", "source=prosecutor", "Enter the prosecutor’s reference")]
    [InlineData("source", "source=police&origin.court=Telford", "Only a court return names a court and a hearing")]
    [InlineData("interview", "interview.held=true", "Enter the date of the interview|Say how the child was interviewed")]
    [InlineData("interview", "interview.held=true&interview.how=voluntary&interview.on-day=1&interview.on-month=2&interview.on-year=2999", "The interview is dated before the offence or after the referral. Check the date of the interview.")]
    [InlineData("date-of-birth", "child.dateOfBirth-day=1&child.dateOfBirth-month=2&child.dateOfBirth-year=2999", "The child’s date of birth is after the referral. Check the date of birth.")]
    [InlineData("date-of-birth", "child.dateOfBirth-day=1&child.dateOfBirth-month=2&child.dateOfBirth-year=1850", "Enter a real date, such as 27 3 2012, with four digits for the year")]
    [InlineData("offences/1", "offences[0].code=shoplifting&offences[0].on-day=1&offences[0].on-month=2&offences[0].on-year=2999", "An offence is dated after the referral. Check the date of the offence.")]
    [InlineData("release", "release.kind=bail", "Enter the date of bail or release")]
    [InlineData("offences/1", "offences[0].description=Riding", "Say what class of offence it is|Enter the date of the offence")]
    public async Task An_answer_that_lacks_something_says_so(string question, string answers, string messages)
    {
        var officer = await site.SignInAsync("o.reid");
        var page = await officer.SendAsync(
            await officer.OpenAsync($"/app/refer/{question}"), [.. answers.Split('&').Select(answer => answer.Split('=')).Select(pair => (pair[0], pair[1]))]);
        page.Problems().ShouldBe(messages.Split('|'));
    }

    [Fact]
    public async Task What_was_answered_with_a_radio_can_be_taken_back()
    {
        var officer = await site.SignInAsync("o.reid");
        await BeginAsync(officer);
        await officer.SendAsync(await officer.OpenAsync("/app/refer/interview"), [("interview.held", "true"), ("interview.how", "voluntary"), .. Date("interview.on", Today)]);
        await officer.SendAsync(await officer.OpenAsync("/app/refer/interview?change=yes"), ("interview.held", "false"));
        await officer.SendAsync(await officer.OpenAsync("/app/refer/release"), [("release.kind", "bail"), .. Date("release.on", Today.AddDays(20))]);
        var page = await officer.OpenAsync("/app/refer/check");
        page.Row("Was the child interviewed?").ShouldBe("No");
        page.Row("Is the child on bail or released under investigation?").ShouldNotBeNull().ShouldStartWith("On bail");
        var form = (await officer.OpenAsync("/app/refer/release?change=yes")).QuerySelector("main form")!;
        form.SetAttribute("action", form.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);
        page = await officer.SendAsync(form);
        page.Heading().ShouldBe("Check your answers");
        page.Row("Is the child on bail or released under investigation?").ShouldNotBeNull().ShouldNotContain("On bail");
    }

    [Fact]
    public async Task A_need_and_none_at_once_is_refused_when_it_is_sent_and_none_is_an_answer()
    {
        var officer = await site.SignInAsync("o.reid");
        await officer.SendAsync(await officer.OpenAsync("/app/refer"));
        var page = await officer.SendAsync(await officer.OpenAsync("/app/refer/needs"), ("child.particulars.needs", "none-known"), ("child.particulars.needs", "slcn"));
        page.Problems().ShouldBe(["Tick the needs, or that you know of none, and not both"]);
        await officer.SendAsync(await officer.OpenAsync("/app/refer/needs"), ("child.particulars.needs", "none-known"));
        (await officer.OpenAsync("/app/refer/check")).Row("Does the child have any of these needs?").ShouldBe("None that I know of");
    }

    [Fact]
    public async Task A_victim_worker_is_not_shown_family_school_or_co_suspects()
    {
        var referral = CasesUnderWay.Referral($"Private-{Guid.NewGuid():N}");
        referral = referral with { Child = referral.Child! with { Particulars = new(Address: "1 Hidden Street", School: "Hidden School") }, CoSuspects = "Hidden Friend" };
        var id = (await site.DoAsync("o.reid", new Api.Referrals.SubmitReferralSlice(), new Target(), referral)).Id;
        var worker = await site.SignInAsync("v.ames");
        (await worker.OpenAsync($"/app/cases/{id}")).Text().ShouldNotContain("Hidden");
        var officer = await site.SignInAsync("o.reid");
        (await officer.OpenAsync($"/app/cases/{id}")).Text().ShouldContain("1 Hidden Street");
    }

    private static async Task BeginAsync(Visitor officer)
    {
        await officer.SendAsync(await officer.OpenAsync("/app/refer"));
        (string Question, (string, string)[] Answers)[] compulsory =
        [
            ("name", [("child.givenName", "Robin"), ("child.familyName", CasesUnderWay.NameOfItsOwn())]), ("date-of-birth", Date("child.dateOfBirth", Today.AddYears(-14))),
            ("sex", [("child.sex", "male")]), ("ethnicity", [("child.ethnicity", "white-british")]), ("district", [("child.district", "E06000051")]),
            ("crime", [("crimeReference", "22/1/26"), ("officerInTheCase", "PC Reid")]), ("admission", [("admission", "full")]), ("evidence", [("evidenceSufficient", "true")]),
        ];
        foreach (var (question, answers) in compulsory)
            (await officer.SendAsync(await officer.OpenAsync($"/app/refer/{question}"), answers)).Problems().ShouldBeEmpty();
    }

    private static (string, string)[] Date(string name, DateOnly day) => [($"{name}-day", $"{day.Day}"), ($"{name}-month", $"{day.Month}"), ($"{name}-year", $"{day.Year}")];
}
