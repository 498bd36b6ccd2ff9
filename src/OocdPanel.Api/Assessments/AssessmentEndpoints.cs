using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Assessments;

public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app)
    {
        app.MapCaseCommand("/cases/{case:guid}/system-checks", new RecordSystemCheckSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment", new BeginAssessmentSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/consents", new RecordConsentSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/sessions", new RecordAssessmentSessionSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/sections", new WriteSectionSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/voices", new RecordVoiceSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/needs", new RecordNeedsSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/judgements", new MakeJudgementsSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/contingency", new PlanContingencySlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/plans", new WritePlansSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/completion", new CompleteAssessmentSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/countersignature", new CountersignAssessmentSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/override", new OverrideAssessmentSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/reassessment", new ReassessSlice());
        app.MapCaseCommand("/cases/{case:guid}/risk-panel", new ReferToRiskPanelSlice());
        app.MapCaseCommand("/cases/{case:guid}/risk-panel/outcome", new RecordRiskPanelOutcomeSlice());
        app.MapCaseCommand("/cases/{case:guid}/risk-panel/refusal", new DeclineRiskPanelSlice());
        app.MapCaseCommand("/cases/{case:guid}/clinic", new ReferToClinicSlice());
        app.MapCaseCommand("/cases/{case:guid}/clinic/recommendation", new RecordClinicRecommendationSlice());
    }
}
