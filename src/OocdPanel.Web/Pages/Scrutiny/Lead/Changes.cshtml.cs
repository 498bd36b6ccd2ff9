using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>What of the frozen frame is not as it was: by number where it was drawn, otherwise how many.</summary>
public sealed class ChangesModel(ExerciseReading reading) : LeadPage
{
    public FrameChanges? Changes { get; private set; }

    public IReadOnlyList<FrameChange> Drawn => [.. Changes!.Changes.Where(change => change.Number is not null)];

    public IReadOnlyList<(string What, int Count)> Others =>
        [.. Changes!.Changes.Where(change => change.Number is null).GroupBy(change => change.What).Select(changed => (changed.Key, changed.Count())).OrderBy(changed => changed.Key, StringComparer.Ordinal)];

    public static string Say(string what) => what switch
    {
        FrameChanges.NotInTheFrame => "Recorded while the frame was frozen, and not in it",
        FrameChanges.NotInTheLog => "In the frame, and the log does not give it for that moment any more",
        FrameChanges.AddedSince => "Recorded since, though dated in the period",
        FrameChanges.StandsNoMore => "The decision stands no more: it was withdrawn, refused or confirmed otherwise",
        FrameChanges.OtherStratum => "It would be in another part of the frame now: something about it was corrected",
        FrameChanges.Appealed => "The disposal was quashed or changed on appeal",
        FrameChanges.ChildMerged => "The child’s record was merged with another, or separated",
        FrameChanges.ChildErased => "The child’s record was erased, so the case cannot be read",
        FrameChanges.Altered => "Its history is not as it was recorded: it was altered",
        _ => what,
    };

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        Changes = await reading.ChangesAsync(Me, ExerciseId, Aborted);
        return null;
    }
}
