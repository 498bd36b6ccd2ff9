using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>In which order, and at what time, the items of the agenda are heard.</summary>
public sealed class AgendaModel : PanelPage
{
    private const int MostItems = 500;

    public Task<IActionResult> OnPostAsync()
    {
        var rows = Enumerable.Range(0, MostItems).TakeWhile(i => Form.Text($"case[{i}]") is not null)
            .Select(i => (Place: Form.Number($"order[{i}]") ?? i + 1, Item: new AgendaPlaceRequest(Guid.TryParse(Form.Text($"case[{i}]"), out var id) ? id : null, Form.Text($"at[{i}]"))));
        return DoAsync(
            new OrderAgendaSlice(), new Target(Panel: PanelId), new OrderAgendaRequest([.. rows.OrderBy(row => row.Place).Select(row => row.Item)]),
            _ => Done("The agenda is in that order", PanelUrl));
    }
}
