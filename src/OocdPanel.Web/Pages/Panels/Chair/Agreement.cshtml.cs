using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>Agrees the minutes for the meeting. They are read on the page before, which has the button, too.</summary>
public sealed class AgreementModel : PanelPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new AgreeMinutesSlice(), new Target(Panel: PanelId), new NothingToSay(), _ => Done("The minutes are agreed", $"{PanelUrl}/minutes"));
}
