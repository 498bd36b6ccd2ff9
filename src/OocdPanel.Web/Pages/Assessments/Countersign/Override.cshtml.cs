using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Countersign;

/// <summary>R7: a manager lets the panel decide without a countersigned assessment.</summary>
public sealed class OverrideModel : DraftedPage
{
    protected override string AfterDraft => CaseUrl;

    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new OverrideAssessmentSlice(), new OverrideAssessmentRequest(Form.Text("why")), _ => Done("The panel can decide without a countersigned assessment", CaseUrl));
}
