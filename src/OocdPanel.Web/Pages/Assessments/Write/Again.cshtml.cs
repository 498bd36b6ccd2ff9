using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>Opens a new assessment on the case.</summary>
public sealed class AgainModel : AssessmentPage
{
    protected override string AfterDraft => CaseUrl;

    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new ReassessSlice(), new ReassessRequest(Form.Text("why")), _ => Done("A new assessment is begun", TasksUrl));
}
