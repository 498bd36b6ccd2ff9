using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Records;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Domain.Tests.AnyHistory;

/// <summary>Every command, with members that are mostly sensible and sometimes not.</summary>
internal static class Moves
{
    private static readonly string[] _disposals =
        ["nfa", "outcome-22", "outcome-22", "community-resolution", "deferred-prosecution", "youth-caution", "youth-conditional-caution", "charge", "stocks"];

    private static readonly string[] _agencies = ["police", "yjs", "social-care", "education", "health", "housing"];

    public static readonly IReadOnlyList<(string Name, Func<World, Outcome<Change>> Decide)> All =
    [
        ("submit-referral", Submit),
        ("refer-for-prevention", ReferForPrevention),
        ("correct-referral", w => w.Referred ? CorrectReferral.Decide(
            new(new(DateOfBirth: w.Mostly() ? null : w.Today.AddDays(-w.Random.Next(9 * 365, 19 * 365))), new(w.Pick(null, "full", "none"), w.Mostly() ? null : false),
                w.Mostly() ? null : new(w.Random.Next(2), null, w.Today.AddDays(-w.Random.Next(400))), "A slip"),
            w.Case, w.Child, [], Any.Reference) : new CaseIsOver()),
        ("record-outside-disposal", w => !w.Referred || w.Mostly() ? new CaseIsOver() : RecordOutsideDisposal.Decide(new(Outside(w)), w.Act("fir"), w.Child, Any.Reference).On(happened => Change.To(Any.Child, happened))),
        ("record-court-outcome", w => !w.Referred || w.Mostly() ? new CaseIsOver() : RecordCourtOutcome.Decide(
            new("Youth court", w.Today, "Theft", w.Today.AddDays(-w.Random.Next(400)), w.Pick("convicted", "discontinued"), w.Pick(null, "fine")), w.Act("fir"), w.Child, Any.Reference)
            .On(happened => Change.To(Any.Child, happened))),
        ("record-appeal", w => w.Child.Outcomes.IsEmpty || w.Random.Next(3) > 0 ? new CaseIsOver() : RecordAppeal.Decide(
            new(w.Mostly() ? w.Child.Outcomes.Length : w.Random.Next(w.Child.Outcomes.Length + 2), w.Pick([.. RecordAppeal.Results]), w.Pick(null, "fine", "nfa"), "Crown Court", w.Today, "New evidence"),
            w.Act("fir"), Any.Child, w.Child, w.Programmes.Values, Any.Reference)),
        ("report-outside-disposal", w => !w.Referred || w.Mostly() ? new CaseIsOver() : ReportOutsideDisposal.Decide(
            new(Any.OtherChild, new(w.Child.Name, w.Child.DateOfBirth, "female", new("not-stated"), Any.District, [], w.Mostly() ? Any.Child : Any.OtherChild, false, w.Mostly() ? null : new(SchoolStatus: "attending")), Outside(w)),
            w.Act("fir"), [new(Any.Child, [], NameLikeness.Same, w.Mostly() ? BirthLikeness.Same : BirthLikeness.OneDigitOff)], w.Child, Any.Reference)),
        ("report-court-outcome", w => !w.Referred || w.Mostly() ? new CaseIsOver() : ReportCourtOutcome.Decide(
            new(Any.OtherChild, new(w.Child.Name, w.Child.DateOfBirth, "female", new("not-stated"), Any.District, [], w.Mostly() ? Any.Child : Any.OtherChild, false),
                new("Youth court", w.Today, "Theft", w.Today.AddDays(-w.Random.Next(400)), w.Pick("convicted", "discontinued"), w.Pick(null, "fine"))),
            w.Act("fir"), [new(Any.Child, [], NameLikeness.Same, w.Mostly() ? BirthLikeness.Same : BirthLikeness.OneDigitOff)], w.Child, Any.Reference)),
        ("withdraw-referral", w => w.Mostly() ? new CaseIsOver() : WithdrawReferral.Decide(new("A slip"), w.Case, w.Case.ListedOn is { } listed ? w.Panels[listed] : null)),
        ("record-prosecutor-decision", w => w.Referred ? RecordProsecutorDecision.Decide(new("J. Ash", w.Today, w.Pick([.. RecordProsecutorDecision.Decisions])), w.Act("fir"), w.Case).On(ToCase) : new CaseIsOver()),
        ("set-bail-date", w => w.Referred ? SetBailDate.Decide(new(new(w.Pick([.. Release.Kinds]), w.Today)), w.Act("fir"), w.Case).On(ToCase) : new CaseIsOver()),
        ("screen-referral", w => ScreenReferral.Decide(
            new(w.Pick("eligible", "eligible", "eligible", "ineligible", "returned"), "Why", w.Mostly() ? w.Today : null, w.Pick([.. ScreenReferral.Reasons])), w.Act("fir"), w.Case, w.Child, Any.Reference).On(ToCase)),
        ("provide-information", w => ProvideInformation.Decide(new("Here"), w.Case).On(ToCase)),
        ("allocate-case", w => AllocateCase.Decide(new(w.Act("ash").By), w.Case).On(ToCase)),
        ("add-victim", w => w.Referred ? AddVictim.Decide(new("Lee Late", null, "Jo", w.ADescription()), w.Act("fir"), w.Case).On(ToCase) : new CaseIsOver()),
        ("remove-victim", w => w.Random.Next(3) > 0 ? new NotOpen() : RemoveVictim.Decide(new(w.Random.Next(4), w.Mostly() ? "A witness" : ""), w.Case).On(ToCase)),
        ("describe-victim", w => DescribeVictim.Decide(new(w.Random.Next(3), null, null, w.ADescription()), w.Act("fir"), w.Case).On(ToCase)),
        ("record-contact-attempt", w => w.Referred ? RecordContactAttempt.Decide(new(w.Random.Next(3), w.Today, "phone", w.Mostly(), null), w.Act("fir"), w.Case, w.Policy).On(ToCase) : new CaseIsOver()),
        ("record-contact-consent", w => RecordContactConsent.Decide(new(w.Random.Next(3), w.Mostly()), w.Act("fir"), w.Case, w.Policy).On(ToCase)),
        ("record-victim-help", w => RecordVictimHelp.Decide(new(w.Random.Next(3), w.Pick([.. RecordVictimHelp.Kinds]), w.Pick([.. RecordVictimHelp.Steps]), null), w.Act("fir"), w.Case).On(ToCase)),
        ("record-restorative-justice", w => RecordRestorativeJustice.Decide(new(w.Random.Next(3), w.Pick([.. RestorativeStages.All]), w.Mostly() ? null : false, w.Mostly() ? "Why" : null), w.Act("fir"), w.Case).On(ToCase)),
        ("record-victim-satisfaction", w => RecordVictimSatisfaction.Decide(new(w.Random.Next(3), "satisfied", null), w.Case).On(ToCase)),
        ("record-victim-views", w => RecordVictimViews.Decide(new(w.Random.Next(3), w.Pick("asked", "known", "refused", "unobtainable"), "Words"), w.Act("fir"), w.Case).On(ToCase)),
        ("record-system-check", w => w.Referred ? RecordSystemCheck.Decide(new(w.Today, "none", null, null), w.Act("fir") with { Agency = new(w.Pick(_agencies)) }, w.Case, w.Policy, w.Case.ListedOn is { } listed ? w.Panels[listed] : null).On(ToCase) : new CaseIsOver()),
        ("begin-assessment", w => BeginAssessment.Decide(new(), w.Act("ash"), w.Case, Any.Reference).On(ToCase)),
        ("record-consent", w => RecordConsent.Decide(new(w.Pick([.. RecordConsent.Who]), w.Mostly(), w.Today, null), w.Act("ash"), w.Case).On(ToCase)),
        ("record-assessment-session", w => RecordAssessmentSession.Decide(new(w.Today, ["child"], "Home", w.Mostly(), null), w.Act("ash"), w.Case).On(ToCase)),
        ("write-section", w => WriteSection.Decide(new(w.Mostly() ? w.Case.Assessment.Next ?? "family" : w.Pick([.. Assessment.Sections]), "Text"), w.Act("ash"), w.Case).On(ToCase)),
        ("record-voice", w => RecordVoice.Decide(
            new(RecordVoice.Four.FirstOrDefault(whose => !w.Case.Assessment.Voices.Contains(whose)) ?? "school", w.Mostly(), "Words", w.Mostly() ? null : "declined"), w.Act("ash"), w.Case).On(ToCase)),
        ("record-needs", w => RecordNeeds.Decide(
            new(true, w.Mostly(), w.Pick("attending", "none"), null, false, "none", Journey.Needs.Services, Journey.Needs.Screenings, null), w.Act("ash"), w.Case).On(ToCase)),
        ("make-judgements", w => MakeJudgements.Decide(
            new(w.Mostly() ? "low" : "medium", w.Mostly() ? "low" : w.Pick("high", "very-high"), "low", "Reasons"), w.Act("ash"), w.Case).On(ToCase)),
        ("plan-contingency", w => PlanContingency.Decide(
            new([new("child", "Missing", "Call", w.Mostly() ? "Pine" : "", "At once"), new("others", "A fight", "Call", "Pine", "At once")]), w.Act("ash"), w.Case).On(ToCase)),
        ("write-plans", w => WritePlans.Decide(new("Boxing", "A mentor"), w.Act("ash"), w.Case).On(ToCase)),
        ("complete-assessment", w => CompleteAssessment.Decide(new(), w.Act("ash"), w.Case).On(ToCase)),
        ("override-assessment", w => w.Mostly() ? new AssessmentNotBegun() : OverrideAssessment.Decide(new("He turns 18"), w.Act("birch"), w.Case).On(ToCase)),
        ("reassess", w => Reassess.Decide(new("Moved home"), w.Act("ash"), w.Case, Any.Reference).On(ToCase)),
        ("refer-to-risk-panel", w => ReferToRiskPanel.Decide(new(w.Today, "Missing"), w.Act("ash"), w.Case).On(ToCase)),
        ("record-risk-panel-outcome", w => RecordRiskPanelOutcome.Decide(new(w.Today, "Weekly calls"), w.Act("birch"), w.Case).On(ToCase)),
        ("decline-risk-panel", w => DeclineRiskPanel.Decide(new("Held elsewhere"), w.Act("birch"), w.Case).On(ToCase)),
        ("refer-to-clinic", w => ReferToClinic.Decide(new(w.Today, w.Mostly(), "Losses"), w.Act("ash"), w.Case, Any.Reference).On(ToCase)),
        ("record-clinic-recommendation", w => RecordClinicRecommendation.Decide(new(w.Today, "full-pathway", w.Mostly() ? null : 3, "Words"), w.Act("ash"), w.Case).On(ToCase)),
        ("countersign-assessment", w => CountersignAssessment.Decide(new(w.Mostly(), "Words"), w.Act("birch"), w.Case).On(ToCase)),
        ("convene-panel", Convene),
        ("list-case", w => ListCase.Decide(new(w.Case.Version, 1), w.APanel(), w.Case)),
        ("refresh-pack", w => w.APanel() is var panel ? RefreshPack.Decide(new(w.Case.Version, 2), panel, w.Case).On(happened => Change.To(panel.Id, happened)) : null!),
        ("record-attendance", Attend),
        ("invite-member", w => OnPanel(w, panel => InviteMember.Decide(new(new(new($"member{w.Random.Next(8)}"), new(w.Pick(_agencies)), w.Mostly() ? w.Today : null)), w.Act("cedar"), panel, Any.Reference))),
        ("send-apologies", w => OnPanel(w, panel => SendApologies.Decide(new(new($"member{w.Random.Next(7)}")), w.Act("cedar"), panel))),
        ("declare-conflict", w => OnPanel(w, panel => DeclareConflict.Decide(
            new(w.Case.Id, w.Pick(panel.Chair, new($"member{w.Random.Next(7)}")), w.Random.Next(2) == 0, "Knows the family"), w.Act("cedar"), panel))),
        ("order-agenda", w => OnPanel(w, panel => OrderAgenda.Decide(new([.. panel.Agenda.Skip(w.Mostly() ? 0 : 1).Select(item => new AgendaPlace(item, w.Mostly() ? null : new(10, 30)))]), panel))),
        ("arrange-meeting", w => OnPanel(w, panel => ArrangeMeeting.Decide(new(w.Mostly() ? new(10, w.Random.Next(60)) : null, w.Pick("Shirehall", "Online"), w.Mostly() ? "A larger room" : ""), panel))),
        ("take-off-agenda", w => w.Random.Next(4) > 0 ? new NotOpen() : TakeOffAgenda.Decide(new(w.Mostly() ? "Too soon" : ""), w.APanel(), w.Case)),
        ("defer-item", w => w.Panels.Count == 0 || w.Random.Next(3) > 0 ? new NotOpen() : DeferItem.Decide(new("A report", "The school", w.Today.AddDays(w.Random.Next(-1, 9))), w.Act("cedar"), w.APanel(), w.Case)),
        ("record-view", w => RecordView.Decide(new(w.Pick("view", "dissent"), "Words"), Any.Act(new($"member{w.Random.Next(7)}"), w.Today), w.APanel(), w.Case)),
        ("open-panel", w => w.APanel() is var panel && w.Panels.Count > 0 ? OpenPanel.Decide(new(), w.Act("cedar"), panel).On(happened => Change.To(panel.Id, happened)) : new NotOpen()),
        ("decide-item", Decide),
        ("decide-urgently", w => w.Random.Next(4) > 0 ? new NotOpen() : DecideUrgently.Decide(
            new(new(w.Pick(_disposals)), "Reasons", w.Mostly() ? "Departs" : null, []) { Urgency = w.Mostly() ? "Turns 18 tomorrow" : "" },
            w.Act("elm"), w.Case.ListedOn is { } listed ? w.Panels[listed] : null, w.Case, w.Child, Any.Reference).On(ToCase)),
        ("ratify-decision", w => RatifyDecision.Decide(new(w.Random.Next(3) > 0, w.Mostly() ? "Agreed" : ""), w.Act("cedar"), w.APanel(), w.Case, w.Policy)),
        ("cancel-panel", w => w.Random.Next(4) > 0 ? new NotOpen() : CancelPanel.Decide(new(w.Mostly() ? "Nobody can come" : ""), w.APanel())),
        ("close-panel", w => ClosePanel.Decide(new(), w.APanel())),
        ("correct-minutes", w => OnPanel(w, panel => CorrectMinutes.Decide(new(w.Mostly() ? w.Case.Id : w.Random.Next(2) == 0 ? Any.OtherCase : null, "It was the aunt"), Any.Act(Any.Chair, w.Today), panel))),
        ("agree-minutes", w => OnPanel(w, panel => AgreeMinutes.Decide(new(), panel))),
        ("confirm-decision", w => ConfirmDecision.Decide(new(w.Random.Next(3) > 0, w.Mostly() ? new(w.Pick(_disposals)) : null, "Graver"), w.Act("fir"), w.Case, Any.Reference).On(ToCase)),
        ("escalate-decision", w => EscalateDecision.Decide(new("Thin"), Any.Act(new($"member{w.Random.Next(7)}"), w.Today), w.APanel(), w.Case).On(ToCase)),
        ("resolve-escalation", w => ResolveEscalation.Decide(
            new(w.Pick([.. Resolutions.All]), "Looked again"), Any.Act(new(w.Pick("elm", "oak", "fir", "cedar")), w.Today) with { Role = w.Pick(Roles.YjsManager, Roles.PoliceDecisionMaker) },
            w.Case, w.Child, Any.Reference).On(ToCase)),
        ("deliver-disposal", w => DeliverDisposal.Decide(
            w.Mostly() ? Journey.Delivery(w.Case.Decision?.Disposal.Value ?? "nfa") : new("Home"), w.Act("fir"), w.Case, w.Child, Any.Reference)),
        ("record-refusal", w => w.Random.Next(4) > 0 ? new CaseIsOver() : RecordRefusal.Decide(new(w.Pick([.. RecordRefusal.Kinds]), "Not mine"), w.Act("fir"), w.Case).On(ToCase)),
        ("agree-plan", w => AgreePlan.Decide(new(new(w.New()), [new("Mentoring", "YJS", w.Today.AddDays(w.Random.Next(-2, 60)), null)])
        {
            Targets = w.Mostly() ? [] : [new("School", "YJS", w.Today.AddDays(w.Random.Next(-1, 60)))],
        }, w.Act("ash"), w.Case, w.Child, Any.Reference)),
        ("find-programme-inappropriate", w => FindProgrammeInappropriate.Decide(new("In hospital"), w.Act("ash"), w.Case, w.Child, Any.Reference).On(ToCase)),
        ("review-programme", w => OnProgramme(w, programme => ReviewProgramme.Decide(
            new(w.Today, [.. Enumerable.Range(0, programme.Targets).Select(i => new TargetProgress(i, "under-way", null))], "Fine", w.Mostly() ? null : w.Today), w.Act("ash"), programme))),
        ("vary-programme", w => OnProgramme(w, programme => VaryProgramme.Decide(new(null, w.Today.AddDays(w.Random.Next(-3, 150)), "Ill"), w.Act("ash"), programme, w.Case, Any.Reference))),
        ("record-breach", w => OnProgramme(w, programme => RecordBreach.Decide(
            new("Stayed away", w.Today.AddDays(-w.Random.Next(9)), w.Mostly() ? RecordBreach.Warning : RecordBreach.Return), w.Act("ash"), programme))),
        ("record-feedback", w => OnProgramme(w, programme => RecordFeedback.Decide(
            new(w.Pick([.. RecordFeedback.Who]), w.Today, [new("helped", w.Random.Next(1, 7))], null), w.Act("ash"), programme, w.Case, Any.Reference))),
        ("decide-after-failure", w => DecideAfterFailure.Decide(new(w.Pick([.. DecideAfterFailure.Decisions]), "Reasons"), w.Act("fir"), w.Case, w.Child, Any.Reference)),
        ("record-session", Meet),
        ("end-programme", End),
        ("finalise-outcome-22", w => FinaliseOutcome22.Decide(new(w.Mostly() ? "Seen" : null), w.Act("fir"), w.Case).On(ToCase)),
        ("merge-children", w => w.Pick(true, w.Record(Any.Child).Absorbed.IsEmpty) // the child of the case stays, unless that is refused
            ? MergeChildren.Decide(new(w.Mostly() ? Any.OtherChild : Any.Child, "The same"), Any.Child, w.Record(Any.Child), w.Record(Any.OtherChild))
            : MergeChildren.Decide(new(Any.Child, "The same"), Any.OtherChild, w.Record(Any.OtherChild), w.Record(Any.Child))),
        ("separate-children", w => SeparateChildren.Decide(new(Any.OtherChild, "Cousins"), Any.Child, w.Record(Any.Child))),
        ("erase-child", w => EraseChild.Decide(new("court-order"), Any.Child, w.Child, w.Referred ? [w.Case] : [])),
        ("erase-victim", w => EraseVictim.Decide(new(w.Random.Next(3), "court-order"), w.Case).On(ToCase)),
        ("transfer-case", w => TransferCase.Decide(new(new(w.Pick("westmorland-and-furness", "cumberland", "atlantis")), "Moved"), w.Act("elm"), w.Case, Any.Reference)),
        ("close-case", w => CloseCase.Decide(new("Done"), w.Act("birch"), w.Case, w.Child, Any.Reference).On(ToCase)),
        ("audit-case", w => AuditCase.Decide(new(
            [.. Any.Reference.AuditStandardsInForce(w.Today)!.Questions.Skip(w.Mostly() ? 0 : 1).Select(one => new AuditAnswer(one.Standard, one.Question, w.Mostly(), "Words"))], null),
            w.Act(w.Pick("birch", "yew")), w.Case, Any.Reference).On(ToCase)),
        ("record-follow-up", w => RecordFollowUp.Decide(new(w.Pick(6, 12), false, null, null, "PNC"), w.Act("ash"), w.Case).On(ToCase)),
    ];

    private static readonly Dictionary<string, Func<World, Outcome<Change>>> _byName = All.ToDictionary(move => move.Name, move => move.Decide);

    /// <summary>Half of the moves are any; the others could bring the case further from where it stands.</summary>
    public static (string Name, Func<World, Outcome<Change>> Decide) Next(World world)
    {
        var name = !world.Referred ? (world.Random.Next(8) == 0 ? "refer-for-prevention" : "submit-referral") : world.Random.Next(2) == 0 ? world.Pick(All).Name : world.Pick(Onward(world.Case));
        return (name, _byName[name]);
    }

    private static string[] Onward(Case @case) => @case.Stage switch
    {
        Stage.Referred => ["screen-referral"],
        Stage.ReturnedForInformation => ["provide-information"],
        Stage.AwaitingAllocation => ["allocate-case"],
        Stage.BeingAssessed => [Assessing(@case.Assessment)],
        Stage.AwaitingCountersignature => ["countersign-assessment", "record-victim-views"],
        Stage.ReadyForPlan => ["agree-plan", "convene-panel", "list-case"],
        Stage.ReadyForPanel => ["convene-panel", "list-case", "decide-urgently"],
        Stage.AwaitingPanel => ["open-panel", "record-attendance", "record-attendance", "record-attendance", "decide-item", "record-victim-views"],
        Stage.AwaitingConfirmation or Stage.AwaitingDelivery or Stage.Delivered when @case is { ToBeRatified: not null, ListedOn: null } => ["convene-panel", "list-case"],
        Stage.AwaitingConfirmation or Stage.AwaitingDelivery or Stage.Delivered when @case.ToBeRatified is not null =>
            ["open-panel", "record-attendance", "record-attendance", "record-attendance", "ratify-decision"],
        Stage.AwaitingConfirmation => ["confirm-decision"],
        Stage.Escalated => ["resolve-escalation"],
        Stage.AwaitingDelivery => ["deliver-disposal", "deliver-disposal", "deliver-disposal", "record-refusal"],
        Stage.Delivered => ["agree-plan", "close-case"],
        Stage.InProgramme => ["record-session", "end-programme", "transfer-case", "record-breach", "record-appeal"],
        Stage.AwaitingProsecutionDecision => ["decide-after-failure"],
        Stage.ProgrammeEnded => ["finalise-outcome-22", "close-case"],
        Stage.Outcome22Final => ["close-case"],
        _ => [.. All.Select(move => move.Name)],
    };

    /// <summary>What comes next in an assessment.</summary>
    private static string Assessing(Assessment assessment) =>
        assessment.Form is null ? "begin-assessment" :
        AssessmentTasks.Remaining(assessment) switch
        {
            [] => "complete-assessment",
            ["consent", ..] => "record-consent",
            ["needs", ..] => "record-needs",
            ["judgements", ..] => "make-judgements",
            ["contingency", ..] => "plan-contingency",
            ["plans", ..] => "write-plans",
            [var next, ..] => next.StartsWith("voice-", StringComparison.Ordinal) ? "record-voice" : "write-section",
        };

    private static Change ToCase(CaseEvent happened) => Change.To(Any.Case, happened);

    private static OutsideDisposal Outside(World w) => new(
        new(w.Pick("community-resolution", "triage", "youth-caution")), w.Today.AddDays(-w.Random.Next(-1, 30)), w.Pick([.. OutsideDisposal.Givers]), null, "Seen shoplifting", w.Today);

    private static Outcome<Change> Submit(World w)
    {
        if (w.Referred)
            return new OffenceInTheFuture();
        var offence = w.Today.AddDays(-w.Random.Next(400));
        ReferredChild child = new(new("Robin", "Example"), offence.AddDays(-w.Random.Next(9 * 365, (19 * 365) + 5)), "female", new("not-stated"), Any.District, [], null, false);
        return SubmitReferral.Decide(
            new(Any.Case, Any.Child, child, "police", "CR/1", "PC Oak", w.Pick("full", "full", "responsibility-accepted", "none", "denied"), w.Mostly(),
                [.. Enumerable.Range(0, w.Random.Next(1, 3)).Select(i => new ReferredOffence(new(w.Pick("theft", "affray", "robbery", "unscored")), offence.AddDays(-i), null))],
                [.. Enumerable.Range(0, w.Random.Next(3)).Select(_ => new ReferredVictim("Sam Sample", null))]),
            w.Act("fir"), [], Any.Reference);
    }

    private static Outcome<Change> ReferForPrevention(World w)
    {
        if (w.Referred)
            return new OffenceInTheFuture();
        ReferredChild child = new(new("Robin", "Example"), w.Today.AddDays(-w.Random.Next(9 * 365, (19 * 365) + 5)), "female", new("not-stated"), Any.District, [], null, false);
        return Domain.Referrals.ReferForPrevention.Decide(new(Any.Case, Any.Child, child, w.Mostly() ? "Missing school" : "", []), w.Act("fir"), [], Any.Reference);
    }

    private static Outcome<Change> Convene(World w)
    {
        var id = new PanelId(w.New());
        PanelMember[] members = [.. Enumerable.Range(0, w.Random.Next(2, 8)).Select(i => new PanelMember(new($"member{i}"), new(i < 6 && w.Mostly() ? _agencies[i] : w.Pick(_agencies))))];
        return ConvenePanel.Decide(new(Any.Area, w.Today.AddDays(w.Random.Next(-1, 6)), members), w.Act("cedar"), Any.Reference).On(happened => Change.To(id, happened));
    }

    private static Outcome<Change> OnPanel(World w, Func<Panel, Outcome<PanelEvent>> decide) =>
        w.Panels.Count == 0 ? new NotOpen() : w.APanel() is var panel ? decide(panel).On(happened => Change.To(panel.Id, happened)) : new NotOpen();

    private static Outcome<Change> Attend(World w)
    {
        var panel = w.APanel();
        return RecordAttendance.Decide(new(new($"member{w.Random.Next(6)}"), w.Mostly()), w.Act("cedar"), panel, Any.Reference).On(happened => Change.To(panel.Id, happened));
    }

    private static Outcome<Change> Decide(World w)
    {
        var (panel, disposal) = (w.APanel(), w.Pick(_disposals));
        return DecideItem.Decide(
            new(new(disposal), "Reasons", w.Mostly() ? "Departs" : null, w.Mostly() ? [] : [new(0, w.Random.Next(-2, 3), "Planned")])
            {
                Pack = w.Mostly() && panel.Packs.TryGetValue(w.Case.Id, out var pack) ? pack.Number : w.Random.Next(3),
                Conditions = disposal == "youth-conditional-caution" && w.Mostly() ? [new("Sessions", "rehabilitative", w.Today.AddDays(w.Random.Next(-1, 60)))] : [],
                Dissents = w.Mostly() ? [] : [new(new(w.Pick(_agencies)), "Too soon")],
            },
            w.Act("cedar"), panel, w.Case, w.Child, Any.Reference);
    }

    private static Outcome<Change> Meet(World w)
    {
        var programme = w.AProgramme();
        return w.Programmes.Count == 0 ? new ProgrammeHasEnded() : RecordSession.Decide(new(w.Today.AddDays(-w.Random.Next(9)), "attended", null), w.Act("ash"), programme)
            .On(happened => Change.To(programme.Id, happened));
    }

    private static Outcome<Change> OnProgramme(World w, Func<Programme, Outcome<ProgrammeEvent>> decide) =>
        w.Programmes.Count == 0 || w.AProgramme() is not { } programme ? new ProgrammeHasEnded() : decide(programme).On(happened => Change.To(programme.Id, happened));

    private static Outcome<Change> End(World w) => w.Programmes.Count == 0 ? new ProgrammeHasEnded() : EndProgramme.Decide(
        new(w.Mostly() ? w.Random.Next(2) == 0 : null, w.Today.AddDays(w.Random.Next(-9, 2)), "Stopped coming", "Seen", w.Mostly() ? "Club" : null),
        w.Act("ash"), w.AProgramme(), w.Case, w.Child);
}
