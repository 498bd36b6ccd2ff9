using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>How many decisions could be drawn, and their freezing. Figures only: nobody sees a case before it is drawn.</summary>
public sealed class FrameModel(ExerciseReading reading) : LeadPage
{
    public FrameView Frame { get; private set; } = null!;

    public int Random => Frame.Strata.Where(stratum => !stratum.InFull).Sum(stratum => stratum.Decisions);

    public Task<IActionResult> OnPostAsync() => DoAsync(new FreezeFrameSlice(), Target, new NothingToSay(), _ => Done("The frame is frozen", $"{ExerciseUrl}/draw"));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        if (await reading.FrameAsync(Me, ExerciseId, Aborted) is not { } found)
            return NotFound();
        Frame = found;
        return null;
    }
}
