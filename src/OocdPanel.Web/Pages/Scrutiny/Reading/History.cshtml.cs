using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Reading;

/// <summary>The redacted history of a sampled decision, as it was known at any moment.</summary>
public sealed class HistoryModel(HistoryReading reading) : OocdPage
{
    public ReviewId ReviewId => new(Route("review"));

    public RedactedHistoryView History { get; private set; } = null!;

    public string PartTitle(string part) => part switch
    {
        HistoryPart.InThePack => "Known at the decision: in the pack",
        HistoryPart.NotInThePack => "Recorded before the decision, but not in the pack",
        HistoryPart.Decision => "The decision",
        _ => "What came after",
    };

    public string PartHint(string part) => part switch
    {
        HistoryPart.InThePack => "What those who decided had in front of them.",
        HistoryPart.NotInThePack => "It was recorded in time, but the pack was made before it, or it was said at the meeting.",
        HistoryPart.Decision => "What is reviewed, on what was known then.",
        _ => "Confirmation, delivery and all else. Those who decided could not know it.",
    };

    protected override async Task<IActionResult?> LoadAsync()
    {
        int? at = int.TryParse(Request.Query["at"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (await reading.HistoryAsync(Me, ReviewId, at, null, Aborted) is not { } found)
            return NotFound();
        History = found;
        return null;
    }
}
