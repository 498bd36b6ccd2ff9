using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;

namespace OocdPanel.Domain.Tests;

/// <summary>What has happened by the time a case, or a meeting, has come so far.</summary>
internal static class Journey
{
    public static readonly PanelMember[] Members =
    [
        new(new("police.m"), new("police")), new(new("yjs.m"), new("yjs")), new(new("social.m"), new("social-care")),
        new(new("education.m"), new("education")), new(new("health.m"), new("health")), new(new("police.n"), new("police")),
    ];

    public static ReferralSubmitted Referral { get; } = new(
        Any.Child, Any.Area, Any.District, "police", "CR/1", "PC Oak", "full", true, [Any.OffenceOf("theft")], [], Any.Officer, Any.Referral);

    public static PreventionReferred ForPrevention { get; } = new(Any.Child, Any.Area, Any.District, 13, "Missing school", [], Any.Practitioner, Any.Referral);

    public static CaseEvent[] Referred { get; } = [Referral];
    public static CaseEvent[] Eligible { get; } = [.. Referred, new FoundEligible()];
    public static CaseEvent[] Allocated { get; } = [.. Eligible, new CaseAllocated(Any.Practitioner)];
    public static CaseEvent[] Begun { get; } =
    [
        .. Allocated,
        new AssessmentBegun("pdat", "PDAT", [.. Assessment.Sections.Select(section => new FormSection(section, section))], Any.Practitioner),
        new AssessmentConsentRecorded("child", true, Any.Referral, null, Any.Practitioner),
    ];

    public static NeedsAtStartRecorded Needs { get; } = new(
        true, true, "attending", 25, false, "none",
        [.. RecordNeeds.ServiceKinds.Select(service => new ServiceNeed(service, false, false, false))],
        [.. RecordNeeds.ScreeningKinds.Select(kind => new HealthScreening(kind, false, null, false))], null, Any.Practitioner);

    public static CaseEvent[] Written { get; } = [.. Begun, .. Assessment.Sections.Select(section => new AssessmentSectionWritten(section, "Text", Any.Practitioner))];
    public static CaseEvent[] Heard { get; } = [.. Written, .. RecordVoice.Four.Select(whose => new VoiceRecorded(whose, null, "Words", Any.Practitioner)), Needs, new PlansWritten("Boxing", "A mentor", Any.Practitioner)];
    public static CaseEvent[] Judged { get; } = [.. Heard, new JudgementsMade("low", "low", "low", "Reasons", Any.Practitioner)];
    public static CaseEvent[] Completed { get; } = [.. Judged, new AssessmentCompleted(Any.Practitioner)];
    public static CaseEvent[] Countersigned { get; } = [.. Completed, new AssessmentCountersigned(Any.Manager, null)];

    /// <summary>Referred without an offence, and assessed: ready for a support plan.</summary>
    public static CaseEvent[] Supported { get; } = [ForPrevention, .. Countersigned[1..]];

    public static CaseEvent[] Listed { get; } = [.. Countersigned, new CaseListed(Any.Panel)];

    public static CaseEvent[] Decided(string disposal) => [.. Listed, new PanelDecisionRecorded(Any.Panel, Any.Chair, Any.Decision(disposal))];

    /// <summary>R10: outside a meeting, on no agenda.</summary>
    public static CaseEvent[] DecidedUrgently(string disposal) => [.. Countersigned, new DecidedUrgently(Any.Manager, "Turns 18 tomorrow", Any.Decision(disposal) with { Pack = 0 })];

    public static CaseEvent[] Confirmed(string disposal) => [.. Decided(disposal), new DecisionConfirmed(new(disposal), Any.Sergeant)];

    /// <summary>A delivery that says all that a caution needs.</summary>
    public static DeliverDisposal Delivery(string disposal) => new("Home")
    {
        AppropriateAdult = new("Jo Example", "mother"),
        Requirements = disposal == "youth-conditional-caution" ? new("Seen", "Decided", "Admitted", "Warned", "Signed") : null,
    };

    /// <summary>Decided, with one condition, to be done by that day.</summary>
    public static CaseEvent[] Conditional(DateOnly by) =>
    [
        .. Listed,
        new PanelDecisionRecorded(Any.Panel, Any.Chair, Any.Decision("youth-conditional-caution") with { Conditions = [new("Six sessions", "rehabilitative", by)] }),
        new DecisionConfirmed(new("youth-conditional-caution"), Any.Sergeant),
    ];

    public static CaseEvent[] Delivered(string disposal) => [.. Confirmed(disposal), new DisposalDelivered(new(disposal), Any.Officer, Any.Delivery, "Home", 13, new("Jo Example", "mother"))];

    public static CaseEvent[] InProgramme(string disposal) => [.. Delivered(disposal), new ProgrammeAgreed(Any.Programme)];

    public static CaseEvent[] Ended(string disposal, bool completed) => [.. InProgramme(disposal), new ProgrammeFinished(Any.Programme, completed, Any.End)];

    public static CaseEvent[] Returned { get; } = [.. Ended("outcome-22", false), new ReturnedToPanel(new("outcome-22"), "Did not attend")];

    public static CaseEvent[] Closed { get; } = [.. Ended("community-resolution", true), new CaseClosed("Done")];

    /// <summary>The same history with another referral at its beginning.</summary>
    public static CaseEvent[] From(this CaseEvent[] history, Func<ReferralSubmitted, ReferralSubmitted> other) => [other(Referral), .. history[1..]];

    public static PanelEvent[] Convened { get; } = [new PanelConvened(Any.Area, Any.Meeting, Any.Chair, Members)];
    public static PanelEvent[] OnAgenda { get; } = [.. Convened, new ItemListed(Any.Case, new(1, Listed.Length, 2))];
    public static PanelEvent[] Open { get; } = [.. OnAgenda, new PanelOpened()];
    public static PanelEvent[] Quorate { get; } = [.. Open, .. Arrived("police.m", "yjs.m", "social.m")];
    public static PanelEvent[] ClosedMeeting { get; } = [.. Quorate, new PanelClosed([])];

    public static PanelEvent[] Arrived(params string[] members) => [.. members.Select(member => new AttendanceRecorded(new(member), true))];

    public static ProgrammeEvent[] Running(string disposal = "community-resolution") =>
    [
        new PlanAgreed(Any.Case, Any.Child, Any.Area, new(disposal), "kpi", Any.Start, 14, [new("Mentoring", "YJS", Any.End, null)], Any.Practitioner),
    ];

    /// <summary>With two targets and a condition, all until the end.</summary>
    public static ProgrammeEvent[] RunningInFull { get; } =
    [
        new PlanAgreed(
            Any.Case, Any.Child, Any.Area, new("youth-conditional-caution"), "ycc", Any.Start, 14, [new("Mentoring", "YJS", Any.End, null)], Any.Practitioner,
            [new("School", "Mentor", Any.End), new("Sleep", "Mother", Any.End)], [new("Six sessions", "rehabilitative", Any.End)], Any.End),
    ];

    public static ProgrammeEvent[] Over(string disposal = "community-resolution") => [.. Running(disposal), new ProgrammeEnded(true, Any.End, 14, null, "Seen", "Club")];
}
