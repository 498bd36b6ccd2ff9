using OocdPanel.Api.Assessments;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;

namespace OocdPanel.Host.Demonstration;

/// <summary>How a child is assessed in the demonstration, from the fifth day of the referral to the ninth.</summary>
internal static class AssessmentScript
{
    private static readonly Dictionary<string, string> Formulations = new()
    {
        ["no-further-action"] = "Losses early in life, and a family that holds. Go on as planned; discharged from the clinic.",
        ["review-formulation"] = "School exclusion brought it on and keeps it going. See how the return to school changes that.",
        ["full-pathway"] = "Several early traumas and few protective factors: the full pathway, at the child’s pace.",
    };

    public static IEnumerable<DemoStep> Steps(DemoWork c, Script script)
    {
        var practitioner = script.Practitioner;
        yield return OnCase(5, 9, 0, One<BeginAssessmentSlice>.Slice, new NothingToSay());
        yield return OnCase(5, 9, 30, One<RecordConsentSlice>.Slice, DemoAssessment.Consent(c));
        yield return OnCase(5, 16, 0, One<RecordAssessmentSessionSlice>.Slice, DemoAssessment.Session(c));
        foreach (var (section, i) in Assessment.Sections.Select((section, i) => (section, i)))
            yield return OnCase(6 + (i / 3), 10 + i, 15, One<WriteSectionSlice>.Slice, new(section, DemoText.Section(c, section)), section);
        foreach (var (whose, i) in RecordVoice.Four.Select((whose, i) => (whose, i)))
            yield return OnCase(8, 10, 15 * i, One<RecordVoiceSlice>.Slice, DemoAssessment.Voice(c, whose), whose);
        yield return OnCase(8, 11, 0, One<RecordNeedsSlice>.Slice, DemoAssessment.Needs(c));
        yield return OnCase(8, 11, 30, One<PlanContingencySlice>.Slice, DemoAssessment.Contingency);
        yield return OnCase(8, 12, 0, One<WritePlansSlice>.Slice, DemoAssessment.Plans(c));
        if (c.Clinic is { } recommendation)
        {
            yield return OnCase(8, 13, 0, One<ReferToClinicSlice>.Slice, new(c.Referred.AddDays(8), true, "To understand what lies behind it, before the plan is made."));
            yield return OnCase(9, 8, 0, One<RecordClinicRecommendationSlice>.Slice,
                new(c.Referred.AddDays(9), recommendation, recommendation == "review-formulation" ? 3 : null, Formulations[recommendation]));
        }

        yield return OnCase(9, 9, 0, One<MakeJudgementsSlice>.Slice, DemoText.Judgements(c));
        if (c.HighRisk)
        {
            yield return OnCase(9, 9, 10, One<ReferToRiskPanelSlice>.Slice, new(c.Referred.AddDays(9), "Older people ask the child to carry things for them."));
            yield return OnCase(9, 9, 20, One<RecordRiskPanelOutcomeSlice>.Slice, new(c.Referred.AddDays(9), "A safety plan with the family, and a word with the school; looked at again in a month."));
        }

        yield return OnCase(9, 9, 30, One<CompleteAssessmentSlice>.Slice, new NothingToSay());

        DemoStep OnCase<TRequest>(int days, int hour, int minute, Slice<TRequest> slice, TRequest request, string? part = null) where TRequest : Request =>
            script.OnCase(c.Referred.AddDays(days), hour, minute, practitioner, slice, request, part);
    }
}
