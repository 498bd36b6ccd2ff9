using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>Ends the meeting, having said what it leaves undecided.</summary>
public sealed class CloseModel : PanelPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ClosePanelSlice(), new Target(Panel: PanelId), new NothingToSay(), _ => Done("The meeting is closed", PanelUrl));
}
