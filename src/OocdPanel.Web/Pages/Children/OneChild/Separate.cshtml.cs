using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Pages.Children.OneChild;

/// <summary>Says what follows from separating two records, and does it.</summary>
public sealed class SeparateModel : TwoRecordsPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new SeparateChildrenSlice(), new Target(Child: ChildId), new SeparateChildrenRequest($"{OtherId}", Form.Text("why")), _ => Done("The records are separated", RecordsUrl));
}
