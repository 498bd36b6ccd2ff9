using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Confirm;

/// <summary>The police confirm the panel’s decision, or do not agree (R12), on the version that was on the screen.</summary>
public sealed class ConfirmModel : CasePage
{
    public bool Waits => Case.Stage == Stage.AwaitingConfirmation.Code();

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ConfirmDecisionSlice(), Target, new ConfirmDecisionRequest(Form.YesNo("agrees")), _ => Done("The decision is confirmed. It is now to be delivered to the child.", CaseUrl));
}
