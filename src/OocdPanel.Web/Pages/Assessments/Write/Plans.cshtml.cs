using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>The child’s own plan, and the professionals’.</summary>
public sealed class PlansModel : AssessmentPage
{
    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new WritePlansSlice(), new WritePlansRequest(Form.Text("childs"), Form.Text("professionals")), _ => Done("The plans are saved", TasksUrl));
}
