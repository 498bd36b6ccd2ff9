using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>Another decision takes the place of one that cannot be reviewed.</summary>
public sealed class ReplaceModel : LeadPage
{
    public string Number => Request.Query["number"].ToString();

    public Task<IActionResult> OnPostAsync()
    {
        var number = Form.Number("number");
        return DoAsync(new ReplaceCaseSlice(), Target, new ReplaceCaseRequest(number, Form.Text("why")), _ => Done($"Another case has taken the place of case {number}", ExerciseUrl));
    }
}
