using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>Takes a case off the agenda before the meeting, with the reason.</summary>
public sealed class TakeOffModel : PanelPage
{
    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new TakeOffAgendaSlice(), new Target(CaseId, PanelId), new TakeOffAgendaRequest(Form.Text("why")), _ => Done("The case is off the agenda", PanelUrl));

    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() ?? (Panel.Items.Any(item => item.Case == CaseId) ? null : NotFound());
}
