using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>R12: an agency that dissented escalates the decision, on the version that was on the screen.</summary>
public sealed class EscalateModel(PanelReading reading) : PanelPage
{
    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new EscalateDecisionSlice(), new Target(CaseId, PanelId), new EscalateDecisionRequest(Form.Text("why")), _ => Done("The decision is escalated", ItemUrl));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        if (await reading.PackAsync(Me, PanelId, CaseId, null, Aborted) is not { } pack)
            return NotFound();
        Version = pack.CaseVersion;
        return null;
    }
}
