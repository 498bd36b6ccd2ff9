using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>Closes an exercise, with what it found as a whole.</summary>
public sealed class CloseModel : LeadPage
{
    public Task<IActionResult> OnPostAsync() =>
        DoAsync(new CloseExerciseSlice(), Target, new CloseExerciseRequest(Form.Text("summary"), Form.Text("unfinishedBecause")), _ => Done("The exercise is closed", ExerciseUrl));
}
