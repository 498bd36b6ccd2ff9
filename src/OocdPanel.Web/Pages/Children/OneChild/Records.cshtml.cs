using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.OneChild;

/// <summary>Which records are of the child, and which may be.</summary>
public sealed class RecordsModel(OneChildReading reading) : RecordsPage
{
    public RecordsOfChild Found { get; private set; } = null!;

    public string BackUrl => Me.Roles.Contains(Roles.RecordsManager) ? $"{OocdPages.Root}/records/children/{ChildId}"
        : Found.Record.Cases is [.., var last] ? $"{OocdPages.Root}/cases/{last.Id}" : OocdPages.Root;

    public string BackText => Me.Roles.Contains(Roles.RecordsManager) ? "Back to the record" : Found.Record.Cases.Count > 0 ? "Back to the case" : "Back to my work";

    public string At(ChildId stays) => UrlOf(stays);

    public string At(ChildId other, string? step) => $"{RecordsUrl}/{other}{(step is null ? "" : $"/{step}")}";

    public async Task<IActionResult> OnPostAsync()
    {
        var said = Form.Text("other");
        if (!Guid.TryParse(said, out var other))
            ModelState.AddModelError("other", said is null ? "Enter the id of the other record" : "Enter the id of a record, such as 0197f3a1-2c4b-7d5e-8f60-718293a4b5c6");
        else if (other == ChildId.Value)
            ModelState.AddModelError("other", "That is this record. Enter the id of the other one");
        else if (await reading.CompareAsync(Me, ChildId, new(other), null, Aborted) is null)
            ModelState.AddModelError("other", "There is no record of a child with that id within your reach");
        else
            return LocalRedirect(At(new(other), null));
        return await AgainAsync();
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await reading.RecordsAsync(Me, ChildId, null, Aborted) is not { } found)
            return NotFound();
        (Found, Version) = (found, found.Record.Version);
        return null;
    }
}
