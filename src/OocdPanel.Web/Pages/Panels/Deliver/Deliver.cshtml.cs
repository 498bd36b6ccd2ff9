using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Deliver;

/// <summary>An officer gives the confirmed disposal to the child.</summary>
public sealed class DeliverModel : CasePage
{
    public bool Waits => Case.Stage == Stage.AwaitingDelivery.Code();

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new DeliverDisposalSlice(), Target, new DeliverDisposalRequest(Form.Text("where")), _ => Done("The disposal is recorded as given to the child", CaseUrl));
}
