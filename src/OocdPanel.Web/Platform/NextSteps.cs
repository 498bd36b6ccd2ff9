using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Platform;

/// <summary>What may be done next with a case, by its stage and the person's roles: one table for all pages. Whether it is allowed is the command's to say.</summary>
public static class NextSteps
{
    /// <param name="Text">What it does, as a link says it.</param>
    public sealed record Step(string Text, string Url);

    private sealed record Row(string Text, IReadOnlyList<string> Roles, IReadOnlyList<Stage> Stages, Func<CaseView, string> Url, Func<CaseView, Person, bool>? When = null);

    private static readonly IReadOnlyList<Stage> Open =
    [
        Stage.Referred, Stage.ReturnedForInformation, Stage.AwaitingAllocation, Stage.BeingAssessed, Stage.AwaitingCountersignature, Stage.ReadyForPlan, Stage.ReadyForPanel,
        Stage.AwaitingPanel, Stage.AwaitingConfirmation, Stage.Escalated, Stage.AwaitingDelivery, Stage.Delivered, Stage.InProgramme, Stage.AwaitingProsecutionDecision, Stage.ProgrammeEnded, Stage.Outcome22Final,
    ];

    private static readonly IReadOnlyList<Stage> Screened = [.. Open.Except([Stage.Referred, Stage.ReturnedForInformation])];

    private static readonly IReadOnlyList<Stage> Allocated = [.. Open.Except([Stage.Referred, Stage.ReturnedForInformation, Stage.AwaitingAllocation])];

    private static readonly IReadOnlyList<Row> Table =
    [
        new("Screen the referral", new ScreenReferralSlice().Roles, [Stage.Referred], Under("screening")),
        new("Give the information that is wanted", new ProvideInformationSlice().Roles, [Stage.ReturnedForInformation], Under("information"), MayAnswer),
        new("Correct the referral", new CorrectReferralSlice().Roles, Open, Under("correction"), IsTheirs),
        new("Record the prosecutor’s decision", new RecordProsecutorDecisionSlice().Roles, Open, Under("prosecutor-decision"), HasOffence),
        new("Set the date of bail or release", new SetBailDateSlice().Roles, Open, Under("bail-date"), HasOffence),
        new("Withdraw the referral", new WithdrawReferralSlice().Roles, [.. Open.TakeWhile(stage => stage != Stage.Delivered)], Under("withdrawal")),
        new("Allocate the case", new AllocateCaseSlice().Roles, Screened, Under("allocation"), (c, _) => c.Practitioner is null),
        new("Allocate the case to someone else", new AllocateCaseSlice().Roles, Screened, Under("allocation"), (c, _) => c.Practitioner is not null),
        new("Record a victim’s views", new RecordVictimViewsSlice().Roles, Open, Under("victims/views"), (c, _) => c.Victims.Count > 0),
        new("Contact and support the victims", new AddVictimSlice().Roles, Open, Under("victims"), HasOffence),
        new("Record a check of your systems", new RecordSystemCheckSlice().Roles, Open, Under("system-check"), IsAllocated),
        new("Write the assessment", new WriteSectionSlice().Roles, Allocated, Under("assessment"), (c, p) => !c.AssessmentCompleted && IsAllocated(c, p)),
        new("Countersign the assessment", new CountersignAssessmentSlice().Roles, Allocated, Under("assessment/countersignature"), (c, _) => c.AssessmentCompleted && c.CountersignedBy is null),
        new("Let the panel decide without a countersigned assessment", new OverrideAssessmentSlice().Roles, [Stage.BeingAssessed, Stage.AwaitingCountersignature], Under("assessment/override"), HasOffence),
        new("Assess the child again", new ReassessSlice().Roles, Allocated, Under("assessment/again"), (c, p) => c.CountersignedBy is not null && IsAllocated(c, p)),
        new("Ask the risk panel, or record what it said", new ReferToRiskPanelSlice().Roles, Allocated, Under("risk-panel"), (c, p) => c.Judgements is not null && IsAllocated(c, p)),
        new("Say why the risk panel is not needed", new DeclineRiskPanelSlice().Roles, Allocated, Under("risk-panel/refusal"), (c, _) => c.RiskPanelWanted),
        new("Refer to the clinic, or record what it recommends", new ReferToClinicSlice().Roles, Allocated, Under("clinic"), (c, p) => c.AreaHasClinic && IsAllocated(c, p)),
        new("Decide urgently, outside a meeting", new DecideUrgentlySlice().Roles, [Stage.ReadyForPanel, Stage.AwaitingPanel], Under("urgent-decision")),
        new("Confirm the decision", new ConfirmDecisionSlice().Roles, [Stage.AwaitingConfirmation], Under("confirmation")),
        new("Resolve the disagreement", new ResolveEscalationSlice().Roles, [Stage.Escalated], Under("resolution")),
        new("Record that the disposal was given", new DeliverDisposalSlice().Roles, [Stage.AwaitingDelivery], Under("delivery")),
        new("Record that the child does not take the disposal", new RecordRefusalSlice().Roles, [Stage.AwaitingDelivery], Under("refusal")),
        new("Agree a plan", new AgreePlanSlice().Roles, [Stage.ReadyForPlan, Stage.Delivered], Under("plan"), IsAllocated),
        new("Say why a programme is not right for the child", new FindProgrammeInappropriateSlice().Roles, [Stage.Delivered], Under("programme-inappropriate"), (c, p) => c.ProgrammeCompulsory && IsAllocated(c, p)),
        new("Record the programme", new RecordSessionSlice().Roles, [Stage.InProgramme], c => $"{OocdPages.Root}/programmes/{c.Programmes[^1].Programme}", (c, p) => c.Programmes.Count > 0 && IsAllocated(c, p)),
        new("Make outcome 22 final", new FinaliseOutcome22Slice().Roles, [Stage.ProgrammeEnded], Under("outcome-22"), (c, _) => c.Disposal?.Value == "outcome-22"),
        new("Decide what follows", new DecideAfterFailureSlice().Roles, [Stage.AwaitingProsecutionDecision], Under("failure")),
        new("Transfer the case to another area", new TransferCaseSlice().Roles, Open, Under("transfer")),
        new("Close the case", new CloseCaseSlice().Roles, [Stage.Delivered, Stage.ProgrammeEnded, Stage.Outcome22Final], Under("closure"), IsAllocated),
        new("Record whether the child offended again", new RecordFollowUpSlice().Roles, [Stage.Closed], Under("follow-up"), (c, p) => c.FollowUpsDue.Count > 0 && IsAllocated(c, p)),
        new("Audit the case", new AuditCaseSlice().Roles, [Stage.Delivered, Stage.InProgramme, Stage.AwaitingProsecutionDecision, Stage.ProgrammeEnded, Stage.Outcome22Final, Stage.Closed], Under("audit"), HasOffence),
        new("Record a disposal given outside the panel", new RecordOutsideDisposalSlice().Roles, Enum.GetValues<Stage>(), Under("outside-disposal")),
        new("Record what a court decided", new RecordCourtOutcomeSlice().Roles, Enum.GetValues<Stage>(), Under("court-outcome")),
        new("Record that an outcome was quashed or changed", new RecordAppealSlice().Roles, Enum.GetValues<Stage>(), Under("appeal"), (c, _) => c.Outcomes.Count > 0),
        new("Merge or separate records of the child", OneChildReading.Roles, Enum.GetValues<Stage>(), c => $"{OocdPages.Root}/children/{c.Child.Id}/records"),
        new("Look at the child’s record", ChildReading.Roles, Enum.GetValues<Stage>(), c => $"{OocdPages.Root}/records/children/{c.Child.Id}"),
        new("Erase a victim", new EraseVictimSlice().Roles, [Stage.Closed, Stage.Ineligible, Stage.Withdrawn], Under("victim-erasure"), (c, _) => c.Victims.Count + c.VictimsRemoved.Count > 0),
    ];

    public static IReadOnlyList<Step> For(CaseView found, Person person) =>
    [
        .. Table
            .Where(row => row.Stages.Any(stage => stage.Code() == found.Stage) && row.Roles.Intersect(person.Roles).Any() && (row.When is null || row.When(found, person)))
            .Select(row => new Step(row.Text, row.Url(found))),
    ];

    private static Func<CaseView, string> Under(string path) => found => $"{OocdPages.Root}/cases/{found.Id}/{path}";

    /// <summary>Of the youth justice service, whoever referred the child.</summary>
    private static bool MayAnswer(CaseView found, Person person) =>
        found.SubmittedBy == person.User || person.Roles.Any(role => role is Roles.ReferringOfficer or Roles.SecondedOfficer);

    private static bool HasOffence(CaseView found, Person person) => found.Source != PreventionWork.Code;

    /// <summary>Practitioners write where the case is theirs; other roles that may do it are not allocated.</summary>
    private static bool IsAllocated(CaseView found, Person person) => !person.Roles.Contains(Roles.YjsPractitioner) || found.Practitioner == person.User;

    /// <summary>A practitioner’s own cases; for other roles, all that they reach.</summary>
    private static bool IsTheirs(CaseView found, Person person) =>
        found.Practitioner == person.User || person.Roles.Any(role => role is Roles.ReferringOfficer or Roles.SecondedOfficer or Roles.YjsManager);
}
