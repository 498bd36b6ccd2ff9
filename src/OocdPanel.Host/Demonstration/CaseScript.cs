using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Host.Demonstration;

/// <summary>What happens in one case of the demonstration, but for the meeting itself.</summary>
internal static class CaseScript
{
    public static IEnumerable<DemoStep> Steps(DemoCase c)
    {
        var script = new Script(c);
        yield return script.Refer(DemoPeople.Officer, One<SubmitReferralSlice>.Slice, run => Referral(c, script.Child(run)));
        if (c.Stop >= DemoStop.Screened)
            yield return script.OnCase(c.Referred.AddDays(1), 10, 0, DemoPeople.Seconded, One<ScreenReferralSlice>.Slice, new("eligible", null, null));
        if (c.Stop >= DemoStop.Allocated)
            yield return script.OnCase(c.Referred.AddDays(2), 11, 0, DemoPeople.Manager, One<AllocateCaseSlice>.Slice, new(script.Practitioner.User.Value));
        if (c.Stop < DemoStop.Assessed)
            yield break;
        if (c.HasVictim && c.Victims.Count == 0)
            yield return script.OnCase(c.Referred.AddDays(4), 14, 0, DemoPeople.VictimWorker, One<RecordVictimViewsSlice>.Slice, Views(c));
        foreach (var step in VictimScript.Steps(c, script).Concat(AssessmentScript.Steps(c, script)))
            yield return step;
        if (c.Stop >= DemoStop.Countersigned)
            yield return script.OnCase(c.Referred.AddDays(10), 15, 0, DemoPeople.Manager, One<CountersignAssessmentSlice>.Slice, new(true, null));
        if (c.Stop >= DemoStop.Confirmed)
            yield return script.OnCase(c.Heard.AddDays(1), 9, 0, DemoPeople.Sergeant, One<ConfirmDecisionSlice>.Slice, new(true));
        if (c.Stop >= DemoStop.Delivered)
            yield return script.OnCase(c.Delivered, 16, 0, DemoPeople.Seconded, One<DeliverDisposalSlice>.Slice, DemoText.Delivery(c));
        if (c.Stop < DemoStop.InProgramme)
            yield break;
        foreach (var step in ProgrammeScript.Steps(c, script, c.Weeks, ends: c.Stop == DemoStop.Closed).Concat(c.Stop == DemoStop.Closed ? Ending(c, script) : []))
            yield return step;
        if (c.Audit is var (on, met))
            yield return script.OnCase(on, 10, 0, DemoPeople.Auditor, new AuditCaseSlice(), DemoText.Audit(met));
    }

    private static IEnumerable<DemoStep> Ending(DemoCase c, Script script)
    {
        var outcome22 = c.Disposal == DisposalCodes.Outcome22;
        if (outcome22 && c.Completed)
            yield return script.OnCase(c.Ends.AddDays(1), 9, 0, DemoPeople.Seconded, One<FinaliseOutcome22Slice>.Slice, new("The practitioner’s record of the sessions, seen and signed."));
        if (!c.Completed && c.Disposal == DisposalCodes.YouthConditionalCaution)
            yield return script.OnCase(
                c.Ends.AddDays(1), 9, 0, DemoPeople.Sergeant, One<DecideAfterFailureSlice>.Slice,
                new(DecideAfterFailure.CautionStands, "Most of it was done; a prosecution would do more harm than good."));
        if (!outcome22 || c.Completed)
            yield return script.OnCase(c.Ends.AddDays(2), 9, 0, script.Practitioner, One<CloseCaseSlice>.Slice, new("The programme has ended and the exit plan is agreed."));
    }

    private static SubmitReferralRequest Referral(DemoCase c, ChildRequest child) => new(
        child, "police", $"22/{10_000 + c.Seed}/{c.Referred:yy}", "PC 2101 Reid", "full", true,
        [new OffenceRequest(c.Offence.Value, c.Offended, null)],
        [.. Enumerable.Range(0, c.HasVictim ? Math.Max(c.Victims.Count, 1) : 0).Select(i => new VictimRequest(DemoText.VictimName(c, i), "01632 960001"))]);

    private static RecordVictimViewsRequest Views(DemoCase c) => (c.Seed % 5) switch
    {
        0 => new(1, "refused", null),
        1 => new(1, "unobtainable", "No answer to three calls and a letter."),
        _ => new(1, "known", "Would like an apology, and for it not to happen again."),
    };
}
