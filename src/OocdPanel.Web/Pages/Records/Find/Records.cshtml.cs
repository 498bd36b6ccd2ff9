using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Records;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Records.Find;

/// <summary>The records manager’s way in: a case or a child by its id.</summary>
public sealed class RecordsModel(ChildReading children) : OocdPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        switch (Guid.TryParse(Form.Text("record"), out var id) ? await children.KindAsync(id, Aborted) : null)
        {
            case "case":
                return LocalRedirect($"{OocdPages.Root}/cases/{id}");
            case "child":
                return LocalRedirect($"{OocdPages.Root}/records/children/{id}");
            default:
                ModelState.AddModelError("record", Form.Text("record") is null ? "Enter the id of a case or of a child" : "There is no case and no child with that id");
                return await AgainAsync();
        }
    }
}
