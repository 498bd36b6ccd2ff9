using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>Adds a member to a meeting that was called already, or what is known of a member’s training.</summary>
public sealed class InviteModel : PanelPage
{
    public IEnumerable<Option> Agencies => Reference.Agencies.InForce(Panel.On).Select(agency => new Option(agency.Code.Value, agency.Name));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new InviteMemberSlice(), new Target(Panel: PanelId), new InviteMemberRequest(Form.Text("user"), Form.Text("agency"), Form.Date("trainedOn")),
        _ => Done("The member is invited", PanelUrl));
}
