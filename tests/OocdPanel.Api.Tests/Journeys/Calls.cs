using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>Every command as it is accepted at its place in the journey.</summary>
public static class Calls
{
    public static Call SubmitReferral(Journey j) => Call.Of("submit-referral", People.Officer, "/referrals", new
    {
        child = new
        {
            givenName = "Robin",
            familyName = $"Walker-{Guid.NewGuid()}",
            dateOfBirth = j.Today.AddYears(-14).AddDays(-40),
            sex = "male",
            ethnicity = "white-british",
            district = "E06000051",
        },
        source = "police",
        crimeReference = "22/12345/26",
        officerInTheCase = "PC 2101 Reid",
        admission = "full",
        evidenceSufficient = true,
        offences = new[] { new { code = "criminal-damage-under-500", on = j.Today.AddDays(-7) } },
        victims = new[] { new { name = "Sandy Lee", contact = "01632 960001" } },
    });

    public static Call ImportReference(Journey j) => Call.Of("import-reference", People.Administrator, "/reference/imports", new
    {
        kind = "agencies",
        file = "agencies-more.csv",
        csv = $"code,name,valid_from,valid_to\na{Guid.NewGuid():N},Mentors,2020-01-01,\n",
    });

    private static int policies;

    /// <summary>Each for another day, with another value, since a day’s policy is decided once.</summary>
    public static Call ChangePolicy(Journey j) => Policy(j, Interlocked.Increment(ref policies));

    private static Call Policy(Journey j, int n) => Call.Of("change-policy", People.Administrator, "/policies", new
    {
        area = "telford-and-wrekin",
        values = new Dictionary<string, string> { ["assessment_working_days"] = $"{11 + (n % 80)}" },
        from = j.Today.AddDays(n),
        why = "Agreed by the board.",
    });

    public static Call ScreenReferral(Journey j) => OnCase(j, "screen-referral", People.Seconded, "screening", new { finding = "eligible" });

    public static Call ReturnReferral(Journey j) =>
        OnCase(j, "screen-referral", People.Seconded, "screening", new { finding = "returned", why = "The interview record is missing.", by = j.Today.AddDays(5) });

    public static Call FindIneligible(Journey j) =>
        OnCase(j, "screen-referral", People.Seconded, "screening", new { finding = "ineligible", why = "The offence is not proved." });

    public static Call ProvideInformation(Journey j) => OnCase(j, "provide-information", People.Officer, "information", new { answer = "The interview record is attached." });

    public static Call AllocateCase(Journey j) => OnCase(j, "allocate-case", People.Manager, "allocation", new { practitioner = People.Practitioner.User });

    public static Call RecordVictimViews(Journey j) =>
        OnCase(j, "record-victim-views", People.VictimWorker, "victim-views", new { victim = 1, state = "known", views = "Wants to hear an apology." });

    public static Call WriteSection(Journey j, string section = "circumstances") =>
        OnCase(j, "write-section", People.Practitioner, "assessment/sections", new { section, text = "Talked through with Robin and a parent." });

    public static Call MakeJudgements(Journey j) => OnCase(j, "make-judgements", People.Practitioner, "assessment/judgements", new
    {
        safetyAndWellbeing = "low",
        riskOfSeriousHarm = "low",
        likelihoodOfReoffending = "low",
        reasons = "A first and impulsive act.",
    });

    public static Call CompleteAssessment(Journey j) => OnCase(j, "complete-assessment", People.Practitioner, "assessment/completion", new { });

    public static Call CountersignAssessment(Journey j) => OnCase(j, "countersign-assessment", People.Manager, "assessment/countersignature", new { accepted = true });

    public static Call SendAssessmentBack(Journey j) =>
        OnCase(j, "countersign-assessment", People.Manager, "assessment/countersignature", new { accepted = false, comment = "Say more about the family." });

    public static Call ConvenePanel(Journey j) => Call.Of("convene-panel", People.Chair, "/panels", new
    {
        area = "shropshire",
        on = j.Today,
        members = new[]
        {
            new { user = People.Seconded.User, agency = "police" }, new { user = People.Chair.User, agency = "yjs" }, new { user = People.Member.User, agency = "health" },
        },
    });

    public static Call ListCase(Journey j) => Call.Of("list-case", People.Chair, $"/panels/{j.Panel}/items/{j.Case}", new { });

    public static Call RefreshPack(Journey j) => Call.Of("refresh-pack", People.Chair, $"/panels/{j.Panel}/items/{j.Case}/pack", new { });

    public static Call InviteMember(Journey j) =>
        Call.Of("invite-member", People.Chair, $"/panels/{j.Panel}/members", new { user = "b.lowe", agency = "community-volunteer", trainedOn = j.Today.AddDays(-30) });

    public static Call SendApologies(Journey j) => Call.Of("send-apologies", People.Member, $"/panels/{j.Panel}/apologies", new { member = People.Member.User });

    public static Call DeclareConflict(Journey j) => Call.Of(
        "declare-conflict", People.Member, $"/panels/{j.Panel}/items/{j.Case}/conflicts", new { member = People.Member.User, declared = true, why = "Lives next door to the family." });

    public static Call RecordAttendance(Journey j, string? member = null) =>
        Call.Of("record-attendance", People.Chair, $"/panels/{j.Panel}/attendance", new { member = member ?? People.Member.User.Value, present = true });

    public static Call OpenPanel(Journey j) => Call.Of("open-panel", People.Chair, $"/panels/{j.Panel}/opening", new { });

    public static Call ClosePanel(Journey j) => Call.Of("close-panel", People.Chair, $"/panels/{j.Panel}/closing", new { });

    public static Call DecideItem(Journey j) => Call.Of(
        "decide-item", People.Chair, $"/panels/{j.Panel}/items/{j.Case}/decision",
        new { disposal = "outcome-22", reasons = "An activity answers the causes better than a record would.", pack = 1, alternatives = "A caution was thought of.", diversity = "Speech and language needs were talked about." },
        j.Version);

    public static Call OrderAgenda(Journey j) => Call.Of("order-agenda", People.Chair, $"/panels/{j.Panel}/agenda", new { items = new[] { new { @case = j.Case, at = "10:30" } } });

    public static Call DeferItem(Journey j) => Call.Of(
        "defer-item", People.Chair, $"/panels/{j.Panel}/items/{j.Case}/deferral", new { awaited = "The report on speech and language", from = "The school", until = j.Today.AddDays(14) });

    public static Call RecordView(Journey j) => Call.Of(
        "record-view", People.Member, $"/panels/{j.Panel}/items/{j.Case}/views", new { kind = "view", words = "Robin keeps every appointment with us." });

    public static Call ConfirmDecision(Journey j) => OnCase(j, "confirm-decision", People.Sergeant, "confirmation", new { agrees = true }).Seeing(j.Version);

    public static Call Depart(Journey j) =>
        ConfirmDecision(j).With("agrees", false).With("disposal", "youth-caution").With("reasons", "The damage is worse than the panel knew.");

    public static Call EscalateDecision(Journey j) => Call.Of(
        "escalate-decision", People.Member, $"/panels/{j.Panel}/items/{j.Case}/escalation", new { why = "The plan leaves health needs out." }, j.Version);

    public static Call ResolveEscalation(Journey j) =>
        OnCase(j, "resolve-escalation", People.Manager, "resolution", new { outcome = "panel-stands", how = "Both looked at the damage again." }).Seeing(j.Version);

    public static Call DeliverDisposal(Journey j) => OnCase(j, "deliver-disposal", People.Seconded, "delivery", new { where = "The youth centre" });

    public static Call AgreePlan(Journey j) => OnCase(j, "agree-plan", People.Practitioner, "programmes", new
    {
        activities = new[] { new { what = "Repair the fence with the caretaker", who = "p.okoye", by = j.Today } },
    });

    public static Call RecordSession(Journey j) =>
        Call.Of("record-session", People.Practitioner, $"/programmes/{j.Programme}/sessions", new { on = j.Today, attendance = "attended" });

    public static Call EndProgramme(Journey j) => Call.Of("end-programme", People.Practitioner, $"/programmes/{j.Programme}/end", new
    {
        completed = true,
        endedOn = j.Today,
        evidence = "The caretaker signed for the fence.",
        exitPlan = "Youth club on Thursdays.",
    });

    public static Call EndProgrammeUnfinished(Journey j) => Call.Of("end-programme", People.Practitioner, $"/programmes/{j.Programme}/end", new
    {
        completed = false,
        endedOn = j.Today,
        reasonNotCompleted = "Robin did not come.",
        exitPlan = "The school keeps in touch.",
    });

    public static Call FinaliseOutcome22(Journey j) =>
        OnCase(j, "finalise-outcome-22", People.Seconded, "outcome-22", new { evidence = "Signed by the caretaker." }).Seeing(j.Version);

    public static Call CloseCase(Journey j) => OnCase(j, "close-case", People.Practitioner, "closure", new { summary = "Done well." });

    public static Call EraseChild(Journey j) =>
        Call.Of("erase-child", People.RecordsManager, $"/children/{j.Child}/erasure", new { basis = "subject-request" }, j.VersionOf(j.Child));

    public static Call EraseVictim(Journey j) => OnCase(j, "erase-victim", People.RecordsManager, "victim-erasure", new { victim = 1, basis = "retention-ended" }).Seeing(j.Version);

    private static Call OnCase(Journey j, string name, Person by, string step, object body) => Call.Of(name, by, $"/cases/{j.Case}/{step}", body);
}
