using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
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
        Stage.Referred, Stage.ReturnedForInformation, Stage.AwaitingAllocation, Stage.BeingAssessed, Stage.AwaitingCountersignature, Stage.ReadyForPanel,
        Stage.AwaitingPanel, Stage.AwaitingConfirmation, Stage.Escalated, Stage.AwaitingDelivery, Stage.Delivered, Stage.InProgramme, Stage.ProgrammeEnded, Stage.Outcome22Final,
    ];

    private static readonly IReadOnlyList<Row> Table =
    [
        new("Screen the referral", new ScreenReferralSlice().Roles, [Stage.Referred], Under("screening")),
        new("Give the information that is wanted", new ProvideInformationSlice().Roles, [Stage.ReturnedForInformation], Under("information")),
        new("Allocate the case", new AllocateCaseSlice().Roles, [Stage.AwaitingAllocation], Under("allocation")),
        new("Allocate the case to someone else", new AllocateCaseSlice().Roles, [Stage.BeingAssessed], Under("allocation")),
        new("Record a victim’s views", new RecordVictimViewsSlice().Roles, Open, Under("victims"), (c, _) => c.Victims.Count > 0),
        new("Write the assessment", new WriteSectionSlice().Roles, [Stage.BeingAssessed], Under("assessment"), IsAllocated),
        new("Countersign the assessment", new CountersignAssessmentSlice().Roles, [Stage.AwaitingCountersignature], Under("assessment/countersignature")),
        new("Confirm the decision", new ConfirmDecisionSlice().Roles, [Stage.AwaitingConfirmation], Under("confirmation")),
        new("Resolve the disagreement", new ResolveEscalationSlice().Roles, [Stage.Escalated], Under("resolution")),
        new("Record that the disposal was given", new DeliverDisposalSlice().Roles, [Stage.AwaitingDelivery], Under("delivery")),
        new("Agree a plan", new AgreePlanSlice().Roles, [Stage.Delivered], Under("plan"), IsAllocated),
        new("Record the programme", new RecordSessionSlice().Roles, [Stage.InProgramme], c => $"{OocdPages.Root}/programmes/{c.Programmes[^1].Programme}", (c, p) => c.Programmes.Count > 0 && IsAllocated(c, p)),
        new("Make outcome 22 final", new FinaliseOutcome22Slice().Roles, [Stage.ProgrammeEnded], Under("outcome-22"), (c, _) => c.Disposal?.Value == "outcome-22"),
        new("Close the case", new CloseCaseSlice().Roles, [Stage.Delivered, Stage.ProgrammeEnded, Stage.Outcome22Final], Under("closure"), IsAllocated),
        new("Look at the child’s record", ChildReading.Roles, Enum.GetValues<Stage>(), c => $"{OocdPages.Root}/records/children/{c.Child.Id}"),
        new("Erase a victim", new EraseVictimSlice().Roles, [Stage.Closed, Stage.Ineligible], Under("victim-erasure"), (c, _) => c.Victims.Count > 0),
    ];

    public static IReadOnlyList<Step> For(CaseView found, Person person) =>
    [
        .. Table
            .Where(row => row.Stages.Any(stage => stage.Code() == found.Stage) && row.Roles.Intersect(person.Roles).Any() && (row.When is null || row.When(found, person)))
            .Select(row => new Step(row.Text, row.Url(found))),
    ];

    private static Func<CaseView, string> Under(string path) => found => $"{OocdPages.Root}/cases/{found.Id}/{path}";

    /// <summary>Practitioners write where the case is theirs; other roles that may do it are not allocated.</summary>
    private static bool IsAllocated(CaseView found, Person person) => !person.Roles.Contains(Roles.YjsPractitioner) || found.Practitioner == person.User;
}
