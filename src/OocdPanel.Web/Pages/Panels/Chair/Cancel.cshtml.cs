using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>A meeting that was called does not take place.</summary>
public sealed class CancelModel : PanelPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new CancelPanelSlice(), new Target(Panel: PanelId), new CancelPanelRequest(Form.Text("why")), _ => Done("The meeting is cancelled", PanelUrl));
}
