using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Records.Erase;

/// <summary>Erases a child, having said what will be gone and what stays.</summary>
public sealed class ChildModel : ChildPage
{
    public IReadOnlyList<Option> Bases => Erasures.Bases;

    public IReadOnlyList<Option> Confirm => Erasures.Confirm;

    public Task<IActionResult> OnPostAsync()
    {
        if (Form.Text(Erasures.Confirmation) is null)
            ModelState.AddModelError(Erasures.Confirmation, Erasures.NotConfirmed);
        return DoAsync(
            new EraseChildSlice(), new Target(Child: ChildId), new EraseChildRequest(Form.Text("basis")),
            _ => Done($"The child is erased. {Erasures.Complete}", ChildUrl));
    }
}
