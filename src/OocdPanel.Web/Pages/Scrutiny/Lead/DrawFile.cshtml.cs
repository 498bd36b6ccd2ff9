using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>Frame, seed and sample as a file.</summary>
public sealed class DrawFileModel(ExerciseReading reading) : OocdPage
{
    public override async Task<IActionResult> OnGetAsync() =>
        await reading.DrawFileAsync(Me, new ExerciseId(Route("exercise")), Aborted) is { } found ? File(found.Write(), "application/json", $"draw-{found.Exercise}.json") : NotFound();
}
