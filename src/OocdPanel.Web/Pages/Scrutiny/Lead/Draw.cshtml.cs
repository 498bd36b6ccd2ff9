using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>Draws the sample, once. What is shown afterwards is numbers.</summary>
public sealed class DrawModel : LeadPage
{
    /// <summary>As planned, or as many as there are.</summary>
    public string Size => Math.Min(Plan.Size, Exercise.Frame!.Strata.Where(stratum => !stratum.InFull).Sum(stratum => stratum.Decisions)).ToString(CultureInfo.InvariantCulture);

    public Task<IActionResult> OnPostAsync() => DoAsync(new DrawSampleSlice(), Target, new DrawSampleRequest(Form.Text("seed"), Form.Number("size")), _ => Done("The sample is drawn", ExerciseUrl));
}
