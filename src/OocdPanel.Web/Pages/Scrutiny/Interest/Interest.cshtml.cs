using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.Interest;

/// <summary>A member says that they should not review a case.</summary>
public sealed class InterestModel : ExercisePage
{
    public string Number => Request.Query["number"].ToString();

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(new DeclareInterestSlice(), Target, new DeclareInterestRequest(Form.Number("number"), Form.Text("why")), _ => Done("Your interest is declared: you do not review that case", ExerciseUrl));
}
