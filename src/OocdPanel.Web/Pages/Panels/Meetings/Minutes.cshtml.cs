using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>What the meeting did, to be read, printed and agreed.</summary>
public sealed class MinutesModel(Api.Panels.Minutes minutes) : PanelPage
{
    public MinutesView Minutes { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        if (await minutes.OfAsync(Me, PanelId, null, Aborted) is not { } found)
            return NotFound();
        Minutes = found;
        return null;
    }
}
