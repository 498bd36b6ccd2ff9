using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>What the panel has in front of it on one case, and how much happened on the case since.</summary>
public sealed class ItemModel(PanelReading reading, Presumption presumption) : PanelPage
{
    /// <summary>Null for who takes no part in the item (R27).</summary>
    public PackView? Pack { get; private set; }

    public PresumptionView? Presumed { get; private set; }

    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public ItemView Item => Panel.Items.Single(item => item.Case == CaseId);

    /// <summary>The item can still be heard.</summary>
    public bool IsOpenItem => Item is { Disposal: null, Ratified: null, Deferred: false } && !IsClosed;

    public bool CanRefresh => IsOpenItem && (IChair || Me.Roles.Contains(Roles.YjsManager));

    public new DateOnly Today => base.Today;

    public bool MayRemove => IChair && IsOpenItem && Panel.State == "convened";

    public bool MayCheck => Pack is { Decision: null } && Me.Roles.Contains(Roles.PanelMember) && ISit;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RefreshPackSlice(), new Target(CaseId, PanelId), new NothingToSay(), _ => Done("The pack now holds what is known today", ItemUrl));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        Pack = await reading.PackAsync(Me, PanelId, CaseId, null, Aborted);
        Presumed = Pack is null ? null : presumption.Of(Pack.Case, new Dictionary<int, int>());
        return Pack is null && !Panel.Items.Any(item => item.Case == CaseId && item.Conflicts.Contains(Me.User)) ? NotFound() : null;
    }
}
