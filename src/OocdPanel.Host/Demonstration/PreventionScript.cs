using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Referrals;

namespace OocdPanel.Host.Demonstration;

/// <summary>Support for a child without an offence: no panel, no disposal.</summary>
internal static class PreventionScript
{
    public static IEnumerable<DemoStep> Steps(DemoPrevention c)
    {
        var script = new Script(c);
        return
        [
            script.Refer(DemoPeople.Seconded, One<ReferForPreventionSlice>.Slice, run => new(script.Child(run), c.Concerns)),
            script.OnCase(c.Referred.AddDays(1), 10, 0, DemoPeople.Seconded, One<ScreenReferralSlice>.Slice, new("eligible", null, null)),
            script.OnCase(c.Referred.AddDays(2), 11, 0, DemoPeople.Manager, One<AllocateCaseSlice>.Slice, new(script.Practitioner.User.Value)),
            .. AssessmentScript.Steps(c, script),
            script.OnCase(c.Referred.AddDays(10), 15, 0, DemoPeople.Manager, One<CountersignAssessmentSlice>.Slice, new(true, null)),
            .. ProgrammeScript.Steps(c, script, weeks: 3, ends: true),
            script.OnCase(c.Finishes.AddDays(2), 9, 0, script.Practitioner, One<CloseCaseSlice>.Slice, new("The support has ended and the exit plan is agreed.")),
        ];
    }
}
