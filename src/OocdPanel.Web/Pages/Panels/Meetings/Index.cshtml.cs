using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>The meetings within the reader’s reach, latest first.</summary>
public sealed class IndexModel(PanelReading reading) : OocdPage
{
    public IReadOnlyList<PanelRow> Panels { get; private set; } = [];

    /// <summary>Where the list goes on; null on its last page.</summary>
    public string? Next { get; private set; }

    public bool MayConvene => Me.Roles.Contains(Roles.PanelChair);

    public Names Names => new(Reference, Today);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (!WorklistCursor.TryParse(Request.Query["cursor"], out var after))
            return NotFound();
        (Panels, Next) = await reading.ListAsync(Me, after, 50, Aborted);
        return null;
    }
}
