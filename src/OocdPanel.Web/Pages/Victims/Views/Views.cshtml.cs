using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Victims.Views;

public sealed class ViewsModel : CasePage
{
    public IEnumerable<Option> Victims => Case.Victims.Select(victim => new Option($"{victim.Number}", victim.Name, victim.Contact is null ? null : $"Contact: {victim.Contact}"));

    public IReadOnlyList<Option> States { get; } =
    [
        new("asked", "The victim was asked, and has not answered yet"), new("known", "Yes, they are known"), new("refused", "The victim did not want to give any"), new("unobtainable", "No, they could not be obtained"),
    ];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordVictimViewsSlice(), Target, new RecordVictimViewsRequest(Form.Number("victim"), Form.Text("state"), Form.Text("views")),
        _ => Done("The victim’s views are recorded", CaseUrl));
}
