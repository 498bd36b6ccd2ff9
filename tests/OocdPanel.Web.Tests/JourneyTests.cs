using System.Globalization;
using Microsoft.Playwright;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>One child’s case through the pages, from the police referral to a figure in a report, in a browser without JavaScript, by eight people in windows of their own.</summary>
public sealed class JourneyTests(Site site, Browser browser) : IClassFixture<Site>, IClassFixture<Browser>
{
    private static readonly string[] Sections = ["Circumstances", "Diversity", "Family", "Exploitation", "Behaviour", "Strengths and desistance"];

    private const string Robin = "Robin Walker";

    private static DateOnly Today => CasesFurtherOn.Today;

    [Fact]
    public async Task A_referral_becomes_a_decision_and_a_figure()
    {
        var officer = await browser.SignInAsync(site, "o.reid");
        var seconded = await browser.SignInAsync(site, "s.cole");
        var manager = await browser.SignInAsync(site, "m.hart");
        var practitioner = await browser.SignInAsync(site, "p.okoye");
        var victims = await browser.SignInAsync(site, "v.ames");
        var chair = await browser.SignInAsync(site, "c.diaz");
        var sergeant = await browser.SignInAsync(site, "d.marsh");
        var analyst = await browser.SignInAsync(site, "a.stone");

        await ReferAsync(officer);
        await OpenCaseAsync(seconded, "Screen the referral");
        await seconded.Locator("input[value='eligible']").CheckAsync();
        await PressAsync(seconded, "Record the screening");
        await OpenCaseAsync(manager, "Allocate the case");
        await manager.Locator("input[value='p.okoye']").CheckAsync();
        await PressAsync(manager, "Allocate");
        await OpenCaseAsync(victims, "Record a victim’s views");
        await victims.Locator("input[name='victim']").First.CheckAsync();
        await victims.Locator("input[value='known']").CheckAsync();
        await victims.Locator("textarea").FillAsync("Wants to hear an apology.");
        await PressAsync(victims, "Record the views");

        await AssessAsync(practitioner);
        await OpenCaseAsync(manager, "Countersign the assessment");
        await manager.Locator("input[value='true']").CheckAsync();
        await PressAsync(manager, "Save");

        await DecideAsync(chair);
        await OpenCaseAsync(sergeant, "Confirm the decision");
        await sergeant.GetByLabel("Yes").CheckAsync();
        await PressAsync(sergeant, "Save");
        await OpenCaseAsync(seconded, "Record that the disposal was given");
        await seconded.GetByLabel("Where was it given?").FillAsync("The youth centre");
        await PressAsync(seconded, "Save");

        await RunProgrammeAsync(practitioner);
        await OpenCaseAsync(seconded, "Make outcome 22 final");
        await seconded.GetByLabel("What is the evidence that the activity was completed?").FillAsync("Signed by the caretaker.");
        await PressAsync(seconded, "Make outcome 22 final");
        await OpenCaseAsync(practitioner, "Close the case");
        await practitioner.GetByLabel("How did the case end?").FillAsync("Done well.");
        await PressAsync(practitioner, "Close the case");

        await analyst.GetByRole(AriaRole.Link, new() { Name = "Reports" }).ClickAsync();
        await analyst.GetByRole(AriaRole.Link, new() { Name = "Completion (YJB KPI 6)" }).ClickAsync();
        await analyst.GetByLabel("Area").SelectOptionAsync("shropshire");
        await analyst.GetByLabel("Financial year").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await PressAsync(analyst, "Show the report");
        (await TextAsync(analyst)).ShouldContain("1 of 1 children (100.0 %) completed a programme");

        await manager.GotoAsync("/app?filter=all");
        await manager.GetByRole(AriaRole.Link, new() { Name = "Robin Walker" }).ClickAsync();
        await manager.GetByRole(AriaRole.Link, new() { Name = "History of the case" }).ClickAsync();
        var history = await TextAsync(manager);
        foreach (var happened in new[]
                 {
                     "The police referred the child, for 1 offence with 1 victim.", "Screening found the referral eligible.", "The views of victim 1 were recorded.",
                     "m.hart countersigned the assessment.", "The panel decided: Outcome 22", "The police confirmed the decision: Outcome 22", "was given to the child, aged 14, at The youth centre.",
                     "The programme ended, completed.", "Outcome 22 was made final", "The case was closed: Done well.",
                 })
            history.ShouldContain(happened);
        await Browser.CheckAsync(manager);
    }

    internal static async Task ReferAsync(
        IPage page, string family = "Walker", string district = "E06000051", string offence = "criminal-damage-under-500", string admission = "full")
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Refer a child" }).ClickAsync();
        await page.GetByLabel("For an offence").CheckAsync();
        await ContinueAsync(page);
        await PressAsync(page, "Start");
        await page.GetByLabel("Given names").FillAsync("Robin");
        await page.GetByLabel("Family name").FillAsync(family);
        await ContinueAsync(page);
        await FillAsync(page, "child.dateOfBirth", Today.AddYears(-14).AddDays(-40));
        await ContinueAsync(page);
        await page.Locator("input[value='male']").CheckAsync();
        await ContinueAsync(page);
        await page.Locator("select").SelectOptionAsync("white-british");
        await ContinueAsync(page);
        await page.Locator("select").SelectOptionAsync(district);
        await ContinueAsync(page);
        await ContinueAsync(page); // no number is known
        await page.GetByLabel("What is the offence?").SelectOptionAsync(offence);
        await FillAsync(page, "offences[0].on", Today.AddDays(-7));
        await ContinueAsync(page);
        await page.GetByLabel("No").CheckAsync();
        await ContinueAsync(page);
        await page.GetByLabel("Crime reference").FillAsync("22/12345/26");
        await page.GetByLabel("Officer in the case").FillAsync("PC 2101 Reid");
        await ContinueAsync(page);
        await page.Locator($"input[value='{admission}']").CheckAsync();
        await ContinueAsync(page);
        await page.GetByLabel("Yes").CheckAsync();
        await ContinueAsync(page);
        await page.Locator("input[value='police']").CheckAsync();
        await ContinueAsync(page);
        await page.GetByLabel("Yes").CheckAsync();
        await ContinueAsync(page);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Sandy Lee");
        await ContinueAsync(page);
        await page.GetByLabel("No").CheckAsync();
        await ContinueAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Skip to check your answers" }).ClickAsync();
        await PressAsync(page, "Submit the referral");
        (await TextAsync(page)).ShouldContain("Referral submitted");
    }

    /// <param name="safety">How the child’s own safety is judged; from medium on, contingency actions are planned.</param>
    internal static async Task AssessAsync(IPage page, string child = Robin, string safety = "low")
    {
        await OpenCaseAsync(page, "Write the assessment", child);
        await PressAsync(page, "Begin the assessment");
        await page.GetByRole(AriaRole.Link, new() { Name = "Consent", Exact = true }).ClickAsync();
        await page.GetByLabel("The child").CheckAsync();
        await page.GetByLabel("Yes, they consent").CheckAsync();
        await PressAsync(page, "Save and continue");
        foreach (var section in Sections)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = section, Exact = true }).ClickAsync();
            await page.Locator("textarea").FillAsync($"{section}: talked through with Robin and a parent.");
            await PressAsync(page, "Save and continue");
        }
        foreach (var voice in new[] { "Voice: the child", "Voice: parent or carer", "Voice: school", "Voice: social worker" })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = voice, Exact = true }).ClickAsync();
            await page.GetByLabel("Yes").CheckAsync();
            await page.GetByLabel("What do they say?").FillAsync("Wants it put right.");
            await PressAsync(page, "Save and continue");
        }
        await page.GetByRole(AriaRole.Link, new() { Name = "Needs and screenings" }).ClickAsync();
        await page.Locator("select[name='educationStatus']").SelectOptionAsync("attending");
        await page.Locator("input[name='sendPlan'][value='none']").CheckAsync();
        foreach (var no in await page.Locator("input[type='radio'][value='false']").AllAsync())
            await no.CheckAsync();
        await PressAsync(page, "Save and continue");
        await page.GetByRole(AriaRole.Link, new() { Name = "Plans" }).ClickAsync();
        await page.GetByLabel("The child’s own plan").FillAsync("Boxing again.");
        await page.GetByLabel("The professionals’ plan").FillAsync("A mentor.");
        await PressAsync(page, "Save and continue");
        await page.GetByRole(AriaRole.Link, new() { Name = "Judgements" }).ClickAsync();
        foreach (var (judgement, level) in new[] { ("safetyAndWellbeing", safety), ("riskOfSeriousHarm", "low"), ("likelihoodOfReoffending", "low") })
            await page.Locator($"input[name='{judgement}'][value='{level}']").CheckAsync();
        await page.GetByLabel("What do the judgements rest on?").FillAsync("A first and impulsive act.");
        await PressAsync(page, "Save and continue");
        if (safety != "low")
            await PlanContingencyAsync(page);
        await PressAsync(page, "Complete the assessment");
    }

    private static async Task PlanContingencyAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Contingency actions" }).ClickAsync();
        await page.Locator("input[name='actions[0].for'][value='child']").CheckAsync();
        await page.GetByLabel("Trigger").First.FillAsync("Missing overnight");
        await page.GetByLabel("Action", new() { Exact = true }).First.FillAsync("Call the aunt and the duty desk");
        await page.GetByLabel("Owner").First.FillAsync("Priya Okoye");
        await page.GetByLabel("Time").First.FillAsync("The same evening");
        await PressAsync(page, "Save and continue");
    }

    private static async Task DecideAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Panels", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Convene a panel" }).ClickAsync();
        await page.Locator("select[name='area']").SelectOptionAsync("shropshire");
        await page.GetByLabel("Sam Cole").CheckAsync();
        await page.GetByLabel("Hana Wu").CheckAsync();
        await PressAsync(page, "Convene the panel");
        await page.GetByLabel("Case", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await PressAsync(page, "Put it on the agenda");
        foreach (var member in new[] { "Sam Cole", "Chris Diaz", "Hana Wu" })
            await PressAsync(page, $"Mark {member} as present");
        await PressAsync(page, "Open the meeting");
        (await TextAsync(page)).ShouldContain("The meeting has a quorum: it can decide.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Robin Walker" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Record the panel’s decision" }).ClickAsync();
        await page.Locator("input[value='outcome-22']").CheckAsync();
        await page.GetByLabel("Why does the panel decide this?").FillAsync("An activity answers the causes better than a record would.");
        await page.GetByLabel("What else did the panel consider?").FillAsync("A community resolution.");
        await page.GetByLabel("How was the child’s diversity considered?").FillAsync("Short sessions, in plain words.");
        await PressAsync(page, "Record the decision");
        await page.GetByRole(AriaRole.Link, new() { Name = "Close the meeting" }).ClickAsync();
        (await TextAsync(page)).ShouldContain("Nothing is carried over.");
        await PressAsync(page, "Close the meeting");
    }

    internal static async Task RunProgrammeAsync(IPage page, string child = Robin)
    {
        await OpenCaseAsync(page, "Agree a plan", child);
        await page.GetByLabel("What is to be done?").FillAsync("Repair the fence with the caretaker");
        await page.GetByLabel("Who sees to it?").FillAsync("p.okoye");
        await FillAsync(page, "activities[0].by", Today.AddDays(14));
        await PressAsync(page, "Agree the plan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record a session" }).ClickAsync();
        await page.Locator("input[value='attended']").CheckAsync();
        await PressAsync(page, "Save");
        await page.GetByRole(AriaRole.Link, new() { Name = "End the programme" }).ClickAsync();
        await page.Locator("input[name='completed'][value='true']").CheckAsync();
        await page.GetByLabel("Evidence of what was done (optional)").FillAsync("The caretaker signed for the fence.");
        await page.GetByLabel("Exit plan").FillAsync("Youth club on Thursdays.");
        await PressAsync(page, "End the programme");
    }

    /// <summary>From the person’s own list to what the case’s page says they can do next.</summary>
    internal static async Task OpenCaseAsync(IPage page, string next, string child = Robin)
    {
        await page.GotoAsync("/app");
        await page.GetByRole(AriaRole.Link, new() { Name = child }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = next, Exact = true }).ClickAsync();
    }

    private static Task ContinueAsync(IPage page) => PressAsync(page, "Continue");

    internal static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        (await page.TitleAsync()).ShouldNotStartWith("Error: ", Case.Sensitive, await TextAsync(page));
    }

    internal static async Task FillAsync(IPage page, string date, DateOnly day)
    {
        foreach (var (part, value) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) })
            await page.Locator($"input[name='{date}-{part}']").FillAsync(value.ToString(CultureInfo.InvariantCulture));
    }

    internal static async Task<string> TextAsync(IPage page) =>
        string.Join(' ', (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
