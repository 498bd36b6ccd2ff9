using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Assessments;

public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app)
    {
        app.MapCaseCommand("/cases/{case:guid}/assessment/sections", new WriteSectionSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/judgements", new MakeJudgementsSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/completion", new CompleteAssessmentSlice());
        app.MapCaseCommand("/cases/{case:guid}/assessment/countersignature", new CountersignAssessmentSlice());
    }
}
