using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>What the meeting did, to be read, printed and agreed.</summary>
public sealed class MinutesModel(Api.Panels.Minutes minutes) : PanelPage
{
    public MinutesView Minutes { get; private set; } = null!;

    /// <summary>Whether they are agreed, by whom and when.</summary>
    public string Standing =>
        Minutes.Agreement is not { } agreed ? "These minutes are not agreed yet." :
        Minutes.Agreed ? $"These minutes were agreed by {Staff.NameOf(agreed.By)} on {Words.Of(agreed.At)}." :
        $"These minutes were agreed by {Staff.NameOf(agreed.By)} on {Words.Of(agreed.At)}, and corrected since. The correction is not agreed yet.";

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
