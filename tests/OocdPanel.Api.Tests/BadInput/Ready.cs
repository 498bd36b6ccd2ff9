using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Api.Tests.Scrutiny;
using OocdPanel.Domain.Cases;

namespace OocdPanel.Api.Tests.BadInput;

/// <summary>For every command: a journey on which it could be sent now, and the command with every field filled in.</summary>
public static class Ready
{
    /// <summary>Where, and what is sent there; <c>Also</c> gives the fields that an ordinary call leaves out.</summary>
    public sealed record Place(Stage Stage, Func<Journey, Call> Call, Func<Journey, Task>? First = null, params (string Field, object Value)[] Also)
    {
        /// <summary>Where the child has to live for it.</summary>
        public string? District { get; init; }

        /// <summary>How long before now all of it happened that comes before.</summary>
        public int DaysAgo { get; init; }
    }

    /// <summary>A district of an area whose policy has a clinic.</summary>
    public const string WithClinic = "E06000064";

    public static IReadOnlyDictionary<string, Place> Places { get; } = new Dictionary<string, Place>
    {
        ["submit-referral"] = new(Stage.Referred, Calls.SubmitReferralInFull, null,
            ("child.identifiers", new[] { new { scheme = "police", value = Guid.NewGuid().ToString() } }), ("child.match", "new"), ("offences[0].seriousness", 3), ("victims[0].enhancedRights", true)),
        ["refer-for-prevention"] = new(Stage.Referred, j => Calls.ReferForPrevention(j).With("child.particulars", Calls.Particulars), null,
            ("child.identifiers", new[] { new { scheme = "police", value = Guid.NewGuid().ToString() } }), ("child.match", "new")),
        ["correct-referral"] = new(Stage.Referred, Calls.CorrectReferral, null,
            ("child.familyName", "Walker"), ("child.dateOfBirth", new DateOnly(2012, 2, 29)), ("child.sex", "male"), ("child.ethnicity", "not-stated"),
            ("child.particulars", Calls.Particulars), ("child.district", "E06000051"), ("child.identifiers", new[] { new { scheme = "pnc", value = Guid.NewGuid().ToString() } }), ("child.emptied", new[] { "needs" }), ("offence", new { place = 0, code = "shoplifting", on = new DateOnly(2026, 2, 1) }),
            ("evidenceSufficient", false), ("crimeReference", "22/1/26"), ("officerInTheCase", "PC 1 Oak")),
        ["withdraw-referral"] = new(Stage.Referred, Calls.WithdrawReferral),
        ["record-prosecutor-decision"] = new(Stage.Referred, Calls.RecordProsecutorDecision),
        ["set-bail-date"] = new(Stage.Referred, Calls.SetBailDate),
        ["screen-referral"] = new(Stage.Referred, Calls.ReturnReferral, null, ("because", "other")),
        ["provide-information"] = new(Stage.ReturnedForInformation, Calls.ProvideInformation),
        ["allocate-case"] = new(Stage.AwaitingAllocation, Calls.AllocateCase),
        ["add-victim"] = new(Stage.BeingAssessed, Calls.AddVictim, null, ("kind", "person"), ("ageGroup", "adult"), ("enhancedRights", true)),
        ["remove-victim"] = new(Stage.BeingAssessed, Calls.RemoveVictim),
        ["describe-victim"] = new(Stage.BeingAssessed, Calls.DescribeVictim, null, ("name", "Sandy Leigh"), ("contact", "01632 960020"), ("namedContact", "Pat Lee")),
        ["record-contact-attempt"] = new(Stage.BeingAssessed, Calls.RecordContactAttempt),
        ["record-contact-consent"] = new(Stage.BeingAssessed, Calls.RecordContactConsent),
        ["record-victim-help"] = new(Stage.BeingAssessed, Calls.RecordVictimHelp),
        ["record-restorative-justice"] = new(Stage.BeingAssessed, Calls.RecordRestorativeJustice),
        ["record-victim-satisfaction"] = new(Stage.BeingAssessed, Calls.RecordVictimSatisfaction),
        ["record-system-check"] = new(Stage.BeingAssessed, Calls.RecordSystemCheck),
        ["record-victim-views"] = new(Stage.BeingAssessed, Calls.RecordVictimViews),
        ["begin-assessment"] = new(Stage.BeingAssessed, Calls.BeginAssessment),
        ["record-consent"] = new(Stage.BeingAssessed, Calls.RecordConsent, j => j.DoAsync(Calls.BeginAssessment)),
        ["record-assessment-session"] = new(Stage.BeingAssessed, Calls.RecordAssessmentSession, j => j.BeginAssessmentAsync()),
        ["write-section"] = new(Stage.BeingAssessed, j => Calls.WriteSection(j), j => j.BeginAssessmentAsync()),
        ["record-voice"] = new(Stage.BeingAssessed, j => Calls.RecordVoice(j).With("given", false), j => j.BeginAssessmentAsync(), ("notObtainedBecause", "declined")),
        ["record-needs"] = new(Stage.BeingAssessed, Calls.RecordNeeds, j => j.BeginAssessmentAsync()),
        ["plan-contingency"] = new(Stage.BeingAssessed, Calls.PlanContingency, j => j.BeginAssessmentAsync()),
        ["write-plans"] = new(Stage.BeingAssessed, Calls.WritePlans, j => j.BeginAssessmentAsync()),
        ["make-judgements"] = new(Stage.BeingAssessed, Calls.MakeJudgements, j => j.WriteSectionsAsync()),
        ["complete-assessment"] = new(Stage.BeingAssessed, Calls.CompleteAssessment, async j =>
        {
            await j.WriteAssessmentAsync();
            await j.DoAsync(Calls.MakeJudgements);
        }),
        ["countersign-assessment"] = new(Stage.AwaitingCountersignature, Calls.SendAssessmentBack),
        ["override-assessment"] = new(Stage.BeingAssessed, Calls.OverrideAssessment),
        ["reassess"] = new(Stage.ReadyForPanel, Calls.Reassess),
        ["refer-to-risk-panel"] = new(Stage.AwaitingCountersignature, Calls.ReferToRiskPanel),
        ["record-risk-panel-outcome"] = new(Stage.AwaitingCountersignature, Calls.RecordRiskPanelOutcome, j => j.DoAsync(Calls.ReferToRiskPanel)),
        ["decline-risk-panel"] = new(Stage.BeingAssessed, Calls.DeclineRiskPanel, async j =>
        {
            await j.WriteSectionsAsync();
            await j.DoAsync(Calls.JudgeHigh);
        }),
        ["refer-to-clinic"] = new(Stage.BeingAssessed, Calls.ReferToClinic) { District = WithClinic },
        ["record-clinic-recommendation"] = new(Stage.BeingAssessed, Calls.RecordClinicRecommendation, j => j.DoAsync(Calls.ReferToClinic)) { District = WithClinic },
        ["convene-panel"] = new(
            Stage.Referred, Calls.ConvenePanel, null, ("members[0].trainedOn", new DateOnly(2026, 1, 1)), ("startsAt", "10:30"), ("place", "Shirehall, room 2")),
        ["arrange-meeting"] = new(Stage.ReadyForPanel, Calls.ArrangeMeeting, j => j.ListAsync()),
        ["take-off-agenda"] = new(Stage.ReadyForPanel, Calls.TakeOffAgenda, j => j.ListAsync()),
        ["list-case"] = new(Stage.ReadyForPanel, Calls.ListCase, j => j.DoAsync(Calls.ConvenePanel)),
        ["refresh-pack"] = new(Stage.AwaitingPanel, Calls.RefreshPack),
        ["invite-member"] = new(Stage.ReadyForPanel, Calls.InviteMember, j => j.ListAsync()),
        ["send-apologies"] = new(Stage.ReadyForPanel, Calls.SendApologies, j => j.ListAsync()),
        ["declare-conflict"] = new(Stage.AwaitingPanel, Calls.DeclareConflict),
        ["order-agenda"] = new(Stage.AwaitingPanel, Calls.OrderAgenda),
        ["defer-item"] = new(Stage.AwaitingPanel, Calls.DeferItem),
        ["record-view"] = new(Stage.AwaitingPanel, Calls.RecordView),
        ["record-attendance"] = new(Stage.ReadyForPanel, j => Calls.RecordAttendance(j), j => j.ListAsync()),
        ["open-panel"] = new(Stage.ReadyForPanel, Calls.OpenPanel, j => j.ListAsync()),
        ["cancel-panel"] = new(Stage.ReadyForPanel, Calls.CancelPanel, j => j.ListAsync()),
        ["close-panel"] = new(Stage.AwaitingPanel, Calls.ClosePanel),
        ["correct-minutes"] = new(Stage.AwaitingPanel, Calls.CorrectMinutes, j => j.DoAsync(Calls.ClosePanel)),
        ["agree-minutes"] = new(Stage.AwaitingPanel, Calls.AgreeMinutes, j => j.DoAsync(Calls.ClosePanel)),
        ["decide-item"] = new(Stage.AwaitingPanel, Calls.DecideItem, null,
            ("departureReasons", "None needed."), ("factors", new[] { new { offence = 0, adjustment = 0, factors = "None." } }),
            ("planOutline", "Six sessions."), ("disposal", "youth-conditional-caution"), ("dissents", new[] { new { agency = "health", why = "Too soon." } }),
            ("conditions", new[] { new { what = "Six sessions", kind = "rehabilitative", by = new DateOnly(2090, 1, 1) } })),
        ["decide-urgently"] = new(Stage.ReadyForPanel, Calls.DecideUrgently, null,
            ("departureReasons", "None needed."), ("factors", new[] { new { offence = 0, adjustment = 0, factors = "None." } }),
            ("planOutline", "Six sessions."), ("disposal", "youth-conditional-caution"),
            ("conditions", new[] { new { what = "Six sessions", kind = "rehabilitative", by = new DateOnly(2090, 1, 1) } })),
        ["ratify-decision"] = new(Stage.ReadyForPanel, Calls.RatifyDecision, async j =>
        {
            await j.DoAsync(Calls.DecideUrgently);
            await j.MeetAsync();
        }),
        ["confirm-decision"] = new(Stage.AwaitingConfirmation, Calls.Depart),
        ["escalate-decision"] = new(Stage.AwaitingConfirmation, Calls.EscalateDecision, async j => (await j.SendAsync(Calls.RecordView(j).With("kind", "dissent"))).ShouldBeAccepted()),
        ["resolve-escalation"] = new(Stage.AwaitingConfirmation, Calls.ResolveEscalation, j => j.DoAsync(Calls.Depart)),
        ["deliver-disposal"] = new(
            Stage.AwaitingPanel, j => Calls.DeliverCaution(j).With("requirements", Calls.Requirements), j => j.DecideAsync("youth-conditional-caution"), ("longerBecause", "Away in August.")),
        ["record-refusal"] = new(Stage.AwaitingDelivery, Calls.RecordRefusal),
        ["find-programme-inappropriate"] = new(Stage.Referred, Calls.FindProgrammeInappropriate, j => j.CautionTwiceAsync()),
        ["agree-plan"] = new(Stage.Delivered, j => Calls.AgreePlan(j).With("targets", Calls.Targets(j)), null, ("longerBecause", "Away in August."), ("activities[0].underWaySince", new DateOnly(2026, 1, 1))),
        ["review-programme"] = new(
            Stage.Delivered,
            j => Calls.ReviewProgramme(j).With("progress", new[] { new { target = 0, progress = "under-way", words = "Three days a week." } }).With("nextReview", j.Today.AddDays(14)),
            async j => (await j.SendAsync(Calls.AgreePlan(j).With("targets", Calls.Targets(j)))).ShouldBeAccepted()),
        ["vary-programme"] = new(Stage.AwaitingPanel, j => Calls.VaryProgramme(j).With("endsBy", j.Today.AddDays(35)).With("conditions", Calls.Conditions(j)), async j =>
        {
            await j.DeliverAsync("youth-conditional-caution");
            await j.DoAsync(Calls.AgreePlan);
        }),
        ["record-breach"] = new(Stage.InProgramme, Calls.RecordBreach),
        ["record-feedback"] = new(Stage.InProgramme, Calls.RecordFeedback),
        ["record-session"] = new(Stage.InProgramme, Calls.RecordSession, null, ("notes", "Came on time.")),
        ["end-programme"] = new(Stage.InProgramme, j => Calls.EndProgrammeInFull(j).With("completed", false).With("reasonNotCompleted", "Robin did not come."), null, ("evidence", "None.")),
        ["decide-after-failure"] = new(Stage.AwaitingPanel, Calls.DecideAfterFailure, j => j.FailAsync("deferred-prosecution")),
        ["finalise-outcome-22"] = new(Stage.ProgrammeEnded, Calls.FinaliseOutcome22),
        ["transfer-case"] = new(Stage.BeingAssessed, Calls.TransferCase),
        ["close-case"] = new(Stage.Outcome22Final, Calls.CloseCase),
        ["audit-case"] = new(Stage.Delivered, Calls.AuditCase),
        ["record-follow-up"] = new(Stage.Closed, j => Calls.RecordFollowUp(j).With("reoffended", true), null, ("offence", "Theft."), ("offenceOn", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-100))) { DaysAgo = 200 },
        ["record-outside-disposal"] = new(Stage.Referred, Calls.RecordOutsideDisposal),
        ["report-outside-disposal"] = new(Stage.Referred, Calls.ReportOutsideDisposal, null,
            ("child.identifiers", new[] { new { scheme = "police", value = Guid.NewGuid().ToString() } }), ("child.match", "new"), ("child.particulars", Calls.Particulars)),
        ["report-court-outcome"] = new(Stage.Referred, Calls.ReportCourtOutcome, null,
            ("child.identifiers", new[] { new { scheme = "police", value = Guid.NewGuid().ToString() } }), ("child.match", "new"), ("child.particulars", Calls.Particulars)),
        ["record-court-outcome"] = new(Stage.Referred, Calls.RecordCourtOutcome),
        ["record-appeal"] = new(
            Stage.Referred, j => Calls.RecordAppeal(j).With("result", "changed").With("changedTo", "fine"), j => j.DoAsync(Calls.RecordCourtOutcome)),
        ["merge-children"] = new(Stage.Referred, Calls.MergeChildren, j => j.ReferOtherAsync()),
        ["separate-children"] = new(Stage.Referred, Calls.SeparateChildren, j => j.MergeOtherAsync()),
        ["import-reference"] = new(Stage.Referred, Calls.ImportReference),
        ["change-policy"] = new(Stage.Referred, Calls.ChangePolicy),
        ["plan-exercise"] = new(Stage.Referred, Calls.PlanExercise, null,
            ("theme.offenceGroups", new[] { "theft" }), ("theme.disposals", new[] { "outcome-22" }), ("theme.flags", new[] { "slcn" })),
        ["join-member"] = new(Stage.Referred, Calls.JoinMember, j => j.DoAsync(Calls.PlanExercise)),
        ["remove-member"] = new(Stage.Referred, Calls.RemoveMember, async j =>
        {
            await j.DoAsync(Calls.PlanExercise);
            await j.DoAsync(Calls.JoinMember);
        }),
        ["freeze-frame"] = new(Stage.AwaitingDelivery, Calls.FreezeFrame, j => j.DoAsync(Calls.PlanExercise)),
        ["draw-sample"] = new(Stage.AwaitingDelivery, Calls.DrawSample, j => j.FreezeAsync()),
        ["replace-case"] = new(Stage.AwaitingDelivery, Calls.ReplaceCase, async j =>
        {
            await j.ReferOtherAsync(Stage.AwaitingDelivery); // to take its place
            await j.FreezeAsync();
            await j.DoAsync(Calls.DrawSample);
        }),
        ["declare-interest"] = new(Stage.AwaitingDelivery, Calls.DeclareInterest, j => j.DrawAsync()),
        ["release-review"] = new(Stage.AwaitingDelivery, Calls.ReleaseReview, Scrutiny.Reviewing.PrepareAsync),
        ["close-exercise"] = new(Stage.AwaitingDelivery, Calls.CloseExercise, j => j.DrawAsync()),
        ["record-member-view"] = new(Stage.AwaitingDelivery, ReviewCalls.RecordMemberView, Sample.ReleaseAsync),
        ["record-finding"] = new(Stage.AwaitingDelivery, ReviewCalls.RecordFinding, async j =>
        {
            await Sample.ReleaseAsync(j);
            await Sample.ThinkAsync(j);
        }, ("fewViewsBecause", "None.")),
        ["correct-finding"] = new(Stage.AwaitingDelivery, ReviewCalls.CorrectFinding, Sample.ReleaseAndFindAsync, ("fewViewsBecause", "None.")),
        ["raise-learning-point"] = new(Stage.AwaitingDelivery, ReviewCalls.RaiseLearningPoint, Sample.ReleaseAndFindAsync, ("agency", "yjs")),
        ["answer-learning-point"] = new(Stage.AwaitingDelivery, ReviewCalls.AnswerLearningPoint, async j =>
        {
            await Sample.ReleaseAndFindAsync(j);
            await j.DoAsync(ReviewCalls.RaiseLearningPoint);
        }),
        ["follow-up-learning-point"] = new(Stage.AwaitingDelivery, ReviewCalls.FollowUpLearningPoint, async j =>
        {
            await Sample.ReleaseAndFindAsync(j);
            await j.DoAsync(ReviewCalls.RaiseLearningPoint);
            await j.DoAsync(ReviewCalls.AnswerLearningPoint);
        }),
        ["acknowledge-finding"] = new(Stage.AwaitingDelivery, ReviewCalls.AcknowledgeFinding, async j =>
        {
            await Sample.ReleaseAndFindAsync(j);
            await Sample.CloseAsync(j);
        }),
        ["publish-report"] = new(Stage.AwaitingDelivery, ReviewCalls.PublishReport, async j =>
        {
            await Sample.ReleaseAndFindAsync(j);
            await Sample.CloseAsync(j);
        }, ("others", Array.Empty<Guid>())),
        ["erase-child"] = new(Stage.Ineligible, Calls.EraseChild),
        ["erase-victim"] = new(Stage.Ineligible, Calls.EraseVictim),
    };

    public static async Task<(Journey Journey, Call Call)> ForAsync(RunningService service, string command)
    {
        var place = Places[command];
        service.Clock.Ahead = TimeSpan.FromDays(-place.DaysAgo);
        var journey = await Journey.ToAsync(service, place.Stage, place.District);
        await (place.First?.Invoke(journey) ?? Task.CompletedTask);
        service.Clock.Ahead = TimeSpan.Zero;
        var call = place.Call(journey).With("reason", "As agreed.").With("occurredAt", service.Clock.GetUtcNow());
        return (journey, place.Also.Aggregate(call, (full, field) => full.With(field.Field, field.Value)));
    }
}
