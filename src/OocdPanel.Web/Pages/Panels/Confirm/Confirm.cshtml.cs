using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Confirm;

/// <summary>The police confirm the panel’s decision, or do not agree (R12), on the version that was on the screen.</summary>
public sealed class ConfirmModel : CasePage
{
    public bool Waits => Case.Stage == Stage.AwaitingConfirmation.Code();

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ConfirmDecisionSlice(), Target, new ConfirmDecisionRequest(Form.YesNo("agrees"), Form.Text("disposal"), Form.Text("reasons")),
        _ => Done(Form.YesNo("agrees") == true ? "The decision is confirmed. It is now to be delivered to the child." : "The decision is escalated", CaseUrl));

    public IEnumerable<Option> Disposals => Reference.Disposals.InForce(Today).Where(disposal => disposal.Code != Case.Decision?.Disposal).OrderBy(disposal => disposal.Rank)
        .Select(disposal => new Option(disposal.Code.Value, disposal.Name));
}
