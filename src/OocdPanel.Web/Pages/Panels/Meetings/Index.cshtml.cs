using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>The meetings within the reader’s reach, latest first.</summary>
public sealed class IndexModel(PanelReading reading) : OocdPage
{
    public IReadOnlyList<PanelRow> Panels { get; private set; } = [];

    public bool MayConvene => Me.Roles.Contains(Roles.PanelChair);

    public Names Names => new(Reference, Today);

    protected override async Task<IActionResult?> LoadAsync()
    {
        Panels = await reading.ListAsync(Me, Aborted);
        return null;
    }
}
