using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>Puts an item off: what is awaited, from whom, and until when.</summary>
public sealed class DeferModel : PanelPage
{
    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new DeferItemSlice(), new Target(CaseId, PanelId), new DeferItemRequest(Form.Text("awaited"), Form.Text("from"), Form.Date("until")),
        _ => Done("The item is deferred", PanelUrl));

    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() ?? (Panel.Items.Any(item => item.Case == CaseId) ? null : NotFound());
}
