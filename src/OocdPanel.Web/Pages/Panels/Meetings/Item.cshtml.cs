using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>What the panel has in front of it on one case, and how much happened on the case since.</summary>
public sealed class ItemModel(PanelReading reading, Presumption presumption) : PanelPage
{
    public PackView Pack { get; private set; } = null!;

    public PresumptionView Presumed { get; private set; } = null!;

    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public ItemView Item => Panel.Items.Single(item => item.Case == CaseId);

    /// <summary>The item can still be heard.</summary>
    public bool IsOpenItem => Item is { Disposal: null, Ratified: null, Deferred: false } && !IsClosed;

    public bool CanRefresh => IsOpenItem && (IChair || Me.Roles.Contains(Roles.YjsManager));

    public new DateOnly Today => base.Today;

    public bool MayCheck => Pack.Decision is null && Me.Roles.Contains(Roles.PanelMember) && ISit;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RefreshPackSlice(), new Target(CaseId, PanelId), new NothingToSay(), _ => Done("The pack now holds what is known today", ItemUrl));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        if (await reading.PackAsync(Me, PanelId, CaseId, null, Aborted) is not { } pack)
            return NotFound();
        Pack = pack;
        Presumed = presumption.Of(pack.Case, new Dictionary<int, int>());
        return null;
    }
}
