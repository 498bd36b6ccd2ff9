using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Pages.Assessments.Checks;

namespace OocdPanel.Web.Pages.Panels.Checks;

/// <summary>What a panel member’s own agency knows of the child; it is in the pack once the pack is refreshed.</summary>
public sealed class CheckModel : PanelPage
{
    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordSystemCheckSlice(), new Target(CaseId), CheckForm.Of(Form), _ => Done("The check is recorded. The chair can refresh the pack with it", ItemUrl));

    protected override async Task<IActionResult?> LoadAsync() => await base.LoadAsync() ?? (Panel.Items.Any(item => item.Case == CaseId) ? null : NotFound());
}
