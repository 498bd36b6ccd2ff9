using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>A member records how their agency sees an item, or that it does not agree with what was decided.</summary>
public sealed class ViewpointModel : PanelPage
{
    public static IReadOnlyList<Option> Kinds { get; } =
        [new(Viewpoints.View, "How my agency sees the case"), new(Viewpoints.Dissent, "That my agency does not agree with the decision")];

    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordViewSlice(), new Target(CaseId, PanelId), new RecordViewRequest(Form.Text("kind"), Form.Text("words")), _ => Done("It is recorded", ItemUrl));

    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() ?? (Panel.Items.Any(item => item.Case == CaseId) ? null : NotFound());
}
