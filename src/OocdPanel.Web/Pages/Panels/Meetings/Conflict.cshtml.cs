using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>R27: a member declares a conflict in one item, or withdraws it; the chair may do it for anyone.</summary>
public sealed class ConflictModel : PanelPage
{
    public static IReadOnlyList<Option> Choices { get; } = [new("true", "Yes"), new("false", "No, one that was declared is withdrawn")];

    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public IEnumerable<Option> Members => Panel.Members.Select(member => member.User).Append(Panel.Chair).Distinct()
        .Where(member => IChair || member == Me.User)
        .Select(member => new Option(member.Value, Staff.NameOf(member)));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new DeclareConflictSlice(), new Target(CaseId, PanelId), new DeclareConflictRequest(Form.Text("member"), Form.YesNo("declared"), Form.Text("why")),
        _ => Done(Form.YesNo("declared") == true ? "The conflict is declared" : "The conflict is withdrawn", ItemUrl));

    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() ?? (Panel.Items.Any(item => item.Case == CaseId) ? null : NotFound());
}
