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
            familyName = NameOfItsOwn(),
            dateOfBirth = j.Today.AddYears(-14).AddDays(-40),
            sex = "male",
            ethnicity = "white-british",
            district = j.District,
        },
        source = "police",
        crimeReference = "22/12345/26",
        officerInTheCase = "PC 2101 Reid",
        admission = "full",
        evidenceSufficient = true,
        offences = new[] { new { code = "criminal-damage-under-500", on = j.Today.AddDays(-7) } },
        victims = new[] { new { name = "Sandy Lee", contact = "01632 960001" } },
    });

    public static Call ReferForPrevention(Journey j) => Call.Of("refer-for-prevention", People.Practitioner, "/prevention-referrals", new
    {
        child = new
        {
            givenName = "Ash",
            familyName = NameOfItsOwn(),
            dateOfBirth = j.Today.AddYears(-13).AddDays(-40),
            sex = "male",
            ethnicity = "white-british",
            district = j.District,
        },
        concerns = "Out late with older boys, and missing school.",
        flags = new[] { "missing" },
    });

    /// <summary>That sounds and is spelt like no other: every child here was born on one day.</summary>
    public static string NameOfItsOwn() => $"Walker{string.Concat(Guid.NewGuid().ToByteArray().Select(b => "BDFGHJKLMNPRSTVZ"[b % 16]).SelectMany(consonant => new[] { consonant, 'A' }))}";

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

    /// <summary>All that a referral can tell of the child.</summary>
    public static object Particulars { get; } = new
    {
        gender = "male",
        ethnicityObserved = "ic1",
        language = "Polish",
        interpreterNeeded = true,
        address = "1 Example Street",
        parentOrCarer = "Jo Walker, mother",
        parentContact = "01632 960002",
        school = "Example School",
        schoolStatus = "part-time",
        lookedAfter = false,
        socialWorker = "Kim Carter, 01632 960003",
        needs = new[] { "slcn" },
    };

    /// <summary>With all that a referral can tell.</summary>
    public static Call SubmitReferralInFull(Journey j) => SubmitReferral(j)
        .With("child.particulars", Particulars)
        .With("offences[0].description", "Kicked in a fence").With("offences[0].class", "either-way").With("offences[0].group", "criminal-damage-and-arson")
        .With("offences[0].place", "Back Lane").With("offences[0].aggravating", "In company.").With("offences[0].mitigating", "Said sorry.")
        .With("source", "court-return").With("origin", new { court = "Telford Youth Court", hearingOn = j.Today.AddDays(-2), prosecutorReference = "22XX1" })
        .With("interview", new { held = true, on = j.Today.AddDays(-5), how = "voluntary" }).With("release", new { kind = "bail", on = j.Today.AddDays(30) })
        .With("coSuspects", "Alex Penn, 15").With("earlierOutcomes", "None known").With("flags", new[] { "missing" }).With("suggestedDisposal", "outcome-22");

    public static Call CorrectReferral(Journey j) => OnCase(j, "correct-referral", People.Seconded, "corrections", new
    {
        child = new { givenName = "Robyn" },
        admission = "responsibility-accepted",
        why = "The interview says so.",
    });

    public static Call WithdrawReferral(Journey j) => OnCase(j, "withdraw-referral", People.Seconded, "withdrawal", new { why = "It was another boy." });

    public static Call RecordProsecutorDecision(Journey j) =>
        OnCase(j, "record-prosecutor-decision", People.Seconded, "prosecutor-decision", new { prosecutor = "J. Ash", on = j.Today, decision = "out-of-court" });

    public static Call SetBailDate(Journey j) => OnCase(j, "set-bail-date", People.Seconded, "bail-date", new { kind = "bail", on = j.Today.AddDays(28) });

    public static Call ScreenReferral(Journey j) => OnCase(j, "screen-referral", People.Seconded, "screening", new { finding = "eligible" });

    public static Call ReturnReferral(Journey j) =>
        OnCase(j, "screen-referral", People.Seconded, "screening", new { finding = "returned", why = "The interview record is missing.", by = j.Today.AddDays(5) });

    public static Call FindIneligible(Journey j) =>
        OnCase(j, "screen-referral", People.Seconded, "screening", new { finding = "ineligible", why = "The offence is not proved.", because = "evidence-lacking" });

    public static Call ProvideInformation(Journey j) => OnCase(j, "provide-information", People.Officer, "information", new { answer = "The interview record is attached." });

    public static Call AllocateCase(Journey j) => OnCase(j, "allocate-case", People.Manager, "allocation", new { practitioner = People.Practitioner.User });

    public static Call RemoveVictim(Journey j) => OnCase(j, "remove-victim", People.VictimWorker, "victim-removals", new { victim = 1, why = "A witness, entered in the wrong place." });

    public static Call AddVictim(Journey j) => OnCase(j, "add-victim", People.VictimWorker, "victims", new
    {
        name = "Example Stores",
        contact = "01632 960010",
        namedContact = "Jo Keeper, manager",
        kind = "business",
        preferredContact = "email",
    });

    public static Call DescribeVictim(Journey j) =>
        OnCase(j, "describe-victim", People.VictimWorker, "victim-descriptions", new { victim = 1, kind = "person", ageGroup = "child", enhancedRights = true, preferredContact = "phone" });

    public static Call RecordContactAttempt(Journey j) =>
        OnCase(j, "record-contact-attempt", People.VictimWorker, "victim-contact-attempts", new { victim = 1, on = j.Today, how = "phone", reached = true, notes = "After four." });

    public static Call RecordContactConsent(Journey j) => OnCase(j, "record-contact-consent", People.VictimWorker, "victim-consents", new { victim = 1, given = true });

    public static Call RecordVictimHelp(Journey j) =>
        OnCase(j, "record-victim-help", People.VictimWorker, "victim-help", new { victim = 1, kind = "information", step = "requested", details = "What happens next." });

    public static Call RecordRestorativeJustice(Journey j) =>
        OnCase(j, "record-restorative-justice", People.VictimWorker, "restorative-justice", new { victim = 1, stage = "could-not-be-explored", wanted = true, why = "Abroad until June." });

    public static Call RecordVictimSatisfaction(Journey j) =>
        OnCase(j, "record-victim-satisfaction", People.VictimWorker, "victim-satisfaction", new { victim = 1, answer = "satisfied", words = "Kept informed." });

    public static Call RecordSystemCheck(Journey j) =>
        OnCase(j, "record-system-check", People.Seconded, "system-checks", new { on = j.Today, result = "known", what = "Stopped twice in May.", whoWorks = "The school’s officer." });

    public static Call RecordVictimViews(Journey j) =>
        OnCase(j, "record-victim-views", People.VictimWorker, "victim-views", new { victim = 1, state = "known", views = "Wants to hear an apology." });

    public static Call BeginAssessment(Journey j) => OnCase(j, "begin-assessment", People.Practitioner, "assessment", new { });

    public static Call RecordConsent(Journey j) =>
        OnCase(j, "record-consent", People.Practitioner, "assessment/consents", new { of = "child", given = true, on = j.Today, words = "Yes, with my aunt there." });

    public static Call RecordAssessmentSession(Journey j) => OnCase(j, "record-assessment-session", People.Practitioner, "assessment/sessions", new
    {
        on = j.Today,
        with = new[] { "child", "family" },
        where = "At home",
        attended = true,
        notes = "Talked about school.",
    });

    public static Call WriteSection(Journey j, string section = "circumstances") =>
        OnCase(j, "write-section", People.Practitioner, "assessment/sections", new { section, text = "Talked through with Robin and a parent." });

    public static Call RecordVoice(Journey j, string whose = "child") =>
        OnCase(j, "record-voice", People.Practitioner, "assessment/voices", new { whose, given = true, words = "I want to put it right." });

    public static Call RecordNeeds(Journey j) => OnCase(j, "record-needs", People.Practitioner, "assessment/needs", new
    {
        accommodationSuitable = true,
        educationSuitable = true,
        educationStatus = "attending",
        educationHours = 25,
        send = true,
        sendPlan = "ehcp",
        services = Domain.Assessments.RecordNeeds.ServiceKinds.Select(service => new { service, need = true, offered = true, attended = false }),
        screenings = Domain.Assessments.RecordNeeds.ScreeningKinds.Select(kind => new { kind, done = true, result = "Nothing found.", referred = false }),
        notes = "Settled at school.",
    });

    public static Call PlanContingency(Journey j) => OnCase(j, "plan-contingency", People.Practitioner, "assessment/contingency", new
    {
        actions = new[]
        {
            new { @for = "child", trigger = "Missing overnight", action = "Call the aunt", owner = "p.okoye", time = "The same evening" },
            new { @for = "others", trigger = "Another fight", action = "Call the school", owner = "p.okoye", time = "The same day" },
        },
    });

    public static Call WritePlans(Journey j) =>
        OnCase(j, "write-plans", People.Practitioner, "assessment/plans", new { childs = "Boxing again.", professionals = "A mentor." });

    public static Call OverrideAssessment(Journey j) =>
        OnCase(j, "override-assessment", People.Manager, "assessment/override", new { why = "Robin turns 18 on Friday." }).Seeing(j.Version);

    public static Call Reassess(Journey j) => OnCase(j, "reassess", People.Practitioner, "assessment/reassessment", new { why = "Robin moved to an uncle." });

    public static Call ReferToRiskPanel(Journey j) => OnCase(j, "refer-to-risk-panel", People.Practitioner, "risk-panel", new { on = j.Today, why = "Missing twice this month." });

    public static Call RecordRiskPanelOutcome(Journey j) =>
        OnCase(j, "record-risk-panel-outcome", People.Manager, "risk-panel/outcome", new { on = j.Today, outcome = "Weekly calls." });

    public static Call DeclineRiskPanel(Journey j) =>
        OnCase(j, "decline-risk-panel", People.Manager, "risk-panel/refusal", new { why = "Another panel holds the case." }).Seeing(j.Version);

    public static Call ReferToClinic(Journey j) =>
        OnCase(j, "refer-to-clinic", People.Practitioner, "clinic", new { on = j.Today, childConsents = true, why = "Losses nobody has talked about." });

    public static Call RecordClinicRecommendation(Journey j) => OnCase(j, "record-clinic-recommendation", People.Practitioner, "clinic/recommendation", new
    {
        on = j.Today,
        recommendation = "review-formulation",
        reviewInMonths = 3,
        formulation = "Keep one trusted adult throughout.",
    });

    public static Call MakeJudgements(Journey j) => OnCase(j, "make-judgements", People.Practitioner, "assessment/judgements", new
    {
        safetyAndWellbeing = "low",
        riskOfSeriousHarm = "low",
        likelihoodOfReoffending = "low",
        reasons = "A first and impulsive act.",
    });

    public static Call JudgeHigh(Journey j) => MakeJudgements(j).With("safetyAndWellbeing", "very-high");

    public static Call CompleteAssessment(Journey j) => OnCase(j, "complete-assessment", People.Practitioner, "assessment/completion", new { });

    public static Call CountersignAssessment(Journey j) => OnCase(j, "countersign-assessment", People.Manager, "assessment/countersignature", new { accepted = true }).Seeing(j.Version);

    public static Call SendAssessmentBack(Journey j) =>
        OnCase(j, "countersign-assessment", People.Manager, "assessment/countersignature", new { accepted = false, comment = "Say more about the family." }).Seeing(j.Version);

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

    public static Call CancelPanel(Journey j) => Call.Of("cancel-panel", People.Chair, $"/panels/{j.Panel}/cancellation", new { why = "The room is flooded." });

    public static Call ClosePanel(Journey j) => Call.Of("close-panel", People.Chair, $"/panels/{j.Panel}/closing", new { });

    public static Call CorrectMinutes(Journey j) => Call.Of(
        "correct-minutes", People.Chair, $"/panels/{j.Panel}/minutes/corrections", new { item = j.Case, words = "Robin’s aunt, not the mother, was to be told." });

    public static Call AgreeMinutes(Journey j) => Call.Of("agree-minutes", People.Chair, $"/panels/{j.Panel}/minutes/agreement", new { });

    public static Call DecideItem(Journey j) => Call.Of(
        "decide-item", People.Chair, $"/panels/{j.Panel}/items/{j.Case}/decision",
        new { disposal = "outcome-22", reasons = "An activity answers the causes better than a record would.", pack = 1, alternatives = "A caution was thought of.", diversity = "Speech and language needs were talked about." },
        j.Version);

    public static Call OrderAgenda(Journey j) => Call.Of("order-agenda", People.Chair, $"/panels/{j.Panel}/agenda", new { items = new[] { new { @case = j.Case, at = "10:30" } } });

    public static Call ArrangeMeeting(Journey j) => Call.Of(
        "arrange-meeting", People.Chair, $"/panels/{j.Panel}/arrangements", new { startsAt = "14:00", place = "Shirehall, room 2", why = "The first room is too small." });

    public static Call TakeOffAgenda(Journey j) =>
        Call.Of("take-off-agenda", People.Chair, $"/panels/{j.Panel}/items/{j.Case}/removal", new { why = "The interpreter cannot come that day." });

    public static Call DeferItem(Journey j) => Call.Of(
        "defer-item", People.Chair, $"/panels/{j.Panel}/items/{j.Case}/deferral", new { awaited = "The report on speech and language", from = "The school", until = j.Today.AddDays(14) });

    public static Call RecordView(Journey j) => Call.Of(
        "record-view", People.Member, $"/panels/{j.Panel}/items/{j.Case}/views", new { kind = "view", words = "Robin keeps every appointment with us." });

    public static Call DecideUrgently(Journey j) => OnCase(j, "decide-urgently", People.Manager, "urgent-decision", new
    {
        urgency = "Robin turns 18 before the next meeting.",
        disposal = "outcome-22",
        reasons = "An activity answers the causes better than a record would.",
        alternatives = "A caution was thought of.",
        diversity = "Speech and language needs were talked about.",
    }).Seeing(j.Version);

    public static Call RatifyDecision(Journey j) => Call.Of(
        "ratify-decision", People.Chair, $"/panels/{j.Panel}/items/{j.Case}/ratification", new { ratified = true, why = "The panel would have decided the same." }, j.Version);

    public static Call ConfirmDecision(Journey j) => OnCase(j, "confirm-decision", People.Sergeant, "confirmation", new { agrees = true }).Seeing(j.Version);

    public static Call Depart(Journey j) =>
        ConfirmDecision(j).With("agrees", false).With("disposal", "youth-caution").With("reasons", "The damage is worse than the panel knew.");

    public static Call EscalateDecision(Journey j) => Call.Of(
        "escalate-decision", People.Member, $"/panels/{j.Panel}/items/{j.Case}/escalation", new { why = "The plan leaves health needs out." }, j.Version);

    public static Call ResolveEscalation(Journey j) =>
        OnCase(j, "resolve-escalation", People.Manager, "resolution", new { outcome = "panel-stands", how = "Both looked at the damage again." }).Seeing(j.Version);

    public static Call DeliverDisposal(Journey j) => OnCase(j, "deliver-disposal", People.Seconded, "delivery", new { where = "The youth centre" });

    /// <summary>With all that a caution needs.</summary>
    public static Call DeliverCaution(Journey j) => DeliverDisposal(j).With("appropriateAdult", new { name = "Jo Walker", relationship = "mother" })
        .With("explainedWith", "The easy-read leaflet").With("documentSigned", true);

    public static object Requirements { get; } = new { evidence = "Seen.", decision = "Decided.", admission = "In full.", warning = "Explained.", document = "Signed." };

    public static object Conditions(Journey j) => new[] { new { what = "Six sessions", kind = "rehabilitative", by = j.Today.AddDays(28) } };

    public static object Targets(Journey j) => new[] { new { what = "Back at school", who = "p.okoye", by = j.Today.AddDays(28) } };

    public static Call RecordRefusal(Journey j) => OnCase(j, "record-refusal", People.Seconded, "refusal", new { kind = "refused", why = "Wants to be heard in court." });

    public static Call FindProgrammeInappropriate(Journey j) =>
        OnCase(j, "find-programme-inappropriate", People.Practitioner, "programmes/inappropriate", new { why = "In hospital until the summer." });

    public static Call DecideAfterFailure(Journey j) =>
        OnCase(j, "decide-after-failure", People.Sergeant, "failure", new { decision = "prosecute", reasons = "Did not come." }).Seeing(j.Version);

    public static Call AgreePlan(Journey j) => OnCase(j, "agree-plan", People.Practitioner, "programmes", new
    {
        activities = new[] { new { what = "Repair the fence with the caretaker", who = "p.okoye", by = j.Today } },
    });

    public static Call RecordSession(Journey j) =>
        Call.Of("record-session", People.Practitioner, $"/programmes/{j.Programme}/sessions", new { on = j.Today, attendance = "attended" });

    public static Call ReviewProgramme(Journey j) => OnProgramme(j, "review-programme", "reviews", new { on = j.Today, progress = Array.Empty<object>(), words = "Going well." });

    public static Call VaryProgramme(Journey j) => OnProgramme(j, "vary-programme", "variations", new { endsBy = j.Today.AddDays(14), why = "Robin was ill." });

    public static Call RecordBreach(Journey j) => OnProgramme(j, "record-breach", "breaches", new { what = "Did not come.", on = j.Today, consequence = "warning" });

    public static Call RecordFeedback(Journey j) => OnProgramme(
        j, "record-feedback", "feedback", new { from = "child", on = j.Today, marks = new[] { new { question = "helped", mark = 4 } }, words = "They listened." });

    private static Call OnProgramme(Journey j, string name, string step, object body) => Call.Of(name, People.Practitioner, $"/programmes/{j.Programme}/{step}", body);

    /// <summary>With all that an end can tell.</summary>
    public static Call EndProgrammeInFull(Journey j) => EndProgramme(j).With("onward", new { to = "Turnaround", accepted = true }).With("needs", new
    {
        accommodationSuitable = true,
        educationSuitable = true,
        educationStatus = "attending",
        educationHours = 25,
        send = true,
        sendPlan = "ehcp",
        services = Domain.Assessments.RecordNeeds.ServiceKinds.Select(service => new { service, need = true, offered = true, attended = false }),
    });

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

    public static Call TransferCase(Journey j) =>
        OnCase(j, "transfer-case", People.Manager, "transfer", new { to = "warwickshire", why = "The family has moved." }).Seeing(j.Version);

    public static Call CloseCase(Journey j) => OnCase(j, "close-case", People.Practitioner, "closure", new { summary = "Done well." });

    public static Call AuditCase(Journey j) => OnCase(j, "audit-case", People.OtherManager, "audits", new
    {
        answers = new[] { "assessment", "planning", "delivery" }.SelectMany(standard => new[] { "desistance", "child-safety", "others-safety" }
            .Select(question => new { standard, question, met = question != "others-safety", comment = "Seen in the file." })).ToArray(),
        comment = "A careful plan that came late.",
    });

    public static Call RecordFollowUp(Journey j) => OnCase(j, "record-follow-up", People.Seconded, "follow-ups", new { months = 6, reoffended = false, source = "PNC" });

    public static Call EraseChild(Journey j) =>
        Call.Of("erase-child", People.RecordsManager, $"/children/{j.Child}/erasure", new { basis = "subject-request" }, j.VersionOf(j.Child));

    public static Call EraseVictim(Journey j) => OnCase(j, "erase-victim", People.RecordsManager, "victim-erasure", new { victim = 1, basis = "retention-ended" }).Seeing(j.Version);

    private static object Given(Journey j) =>
        new { disposal = "community-resolution", on = j.Today.AddDays(-20), by = "police", officer = "PC 7 Ash", why = "Broke a window and said sorry.", toldOn = j.Today.AddDays(-2) };

    public static Call RecordOutsideDisposal(Journey j) => Call.Of("record-outside-disposal", People.Seconded, $"/children/{j.Child}/outside-disposals", new { given = Given(j) });

    public static Call ReportOutsideDisposal(Journey j) => Call.Of("report-outside-disposal", People.Seconded, "/outside-disposals", new
    {
        child = new { givenName = "Kit", familyName = NameOfItsOwn(), dateOfBirth = j.Today.AddYears(-13), sex = "female", ethnicity = "not-stated", district = j.District },
        given = Given(j),
    });

    public static Call ReportCourtOutcome(Journey j) => Call.Of("report-court-outcome", People.Seconded, "/court-outcomes", new
    {
        child = new { givenName = "Kim", familyName = NameOfItsOwn(), dateOfBirth = j.Today.AddYears(-15), sex = "male", ethnicity = "not-stated", district = j.District },
        decided = new { court = "Telford Youth Court", on = j.Today.AddDays(-1), offence = "Theft from a shop", offenceOn = j.Today.AddDays(-60), outcome = "convicted", order = "referral-order" },
    });

    public static Call RecordCourtOutcome(Journey j) => Call.Of("record-court-outcome", People.Seconded, $"/children/{j.Child}/court-outcomes", new
    {
        court = "Telford Youth Court",
        on = j.Today.AddDays(-1),
        offence = "Theft from a shop",
        offenceOn = j.Today.AddDays(-60),
        outcome = "convicted",
        order = "referral-order",
    });

    public static Call RecordAppeal(Journey j) => Call.Of(
        "record-appeal", People.Seconded, $"/children/{j.Child}/appeals", new { outcome = 1, result = "quashed", court = "Crown Court at Shrewsbury", on = j.Today, why = "New evidence." });

    public static Call MergeChildren(Journey j) => Call.Of(
        "merge-children", People.Manager, $"/children/{j.Child}/merges", new { other = j.Other!.Child, why = "Both have the PNC number 24/1A." }).Seeing(j.VersionOf(j.Child));

    public static Call SeparateChildren(Journey j) => Call.Of(
        "separate-children", People.Manager, $"/children/{j.Child}/separations", new { other = j.Other!.Child, why = "They are cousins." }).Seeing(j.VersionOf(j.Child));

    public static Call PlanExercise(Journey j) => Call.Of("plan-exercise", People.ScrutinyLead, "/exercises", new
    {
        kind = "external",
        area = "shropshire",
        from = j.Today.AddDays(-300),
        to = j.Today,
        title = "What was decided this year",
        theme = new { offenceGroups = Array.Empty<string>(), disposals = Array.Empty<string>(), flags = Array.Empty<string>(), words = "All of it." },
        size = 1,
        strata = new[] { "sex" },
        overridesInFull = false,
    });

    public static Call JoinMember(Journey j) => OnExercise(j, "join-member", "members", new { user = People.ScrutinyMember.User, body = "magistrates", trainedOn = j.Today.AddDays(-30) });

    public static Call RemoveMember(Journey j) => OnExercise(j, "remove-member", "members/removal", new { user = People.ScrutinyMember.User });

    public static Call FreezeFrame(Journey j) => OnExercise(j, "freeze-frame", "frame", new { }).Seeing(j.VersionOf(j.Exercise));

    public static Call DrawSample(Journey j) => OnExercise(j, "draw-sample", "sample", new { seed = "Seven herons", size = 1 }).Seeing(j.VersionOf(j.Exercise));

    public static Call ReplaceCase(Journey j) => OnExercise(j, "replace-case", "replacements", new { number = 1, why = "Everybody acted on it." }).Seeing(j.VersionOf(j.Exercise));

    public static Call DeclareInterest(Journey j) => OnExercise(j, "declare-interest", "interests", new { number = 1, why = "A neighbour." }).As(People.ScrutinyMember);

    /// <summary>What it says depends on what is flagged, so it is made ready first.</summary>
    public static Call ReleaseReview(Journey j) => j.Release?.Again() ?? Scrutiny.Reviewing.Of(j.Review, 0, []);

    public static Call CloseExercise(Journey j) =>
        OnExercise(j, "close-exercise", "closing", new { summary = "Most were appropriate.", unfinishedBecause = "There was no time." }).Seeing(j.VersionOf(j.Exercise));

    private static Call OnExercise(Journey j, string name, string step, object body) => Call.Of(name, People.ScrutinyLead, $"/exercises/{j.Exercise}/{step}", body);

    private static Call OnCase(Journey j, string name, Person by, string step, object body) => Call.Of(name, by, $"/cases/{j.Case}/{step}", body);
}
