using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>At what time the meeting starts, and where it is held.</summary>
public sealed class ArrangeModel : PanelPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ArrangeMeetingSlice(), new Target(Panel: PanelId), new ArrangeMeetingRequest(Form.Text("startsAt"), Form.Text("place"), Form.Text("why")),
        _ => Done("The time and place are changed", PanelUrl));
}
