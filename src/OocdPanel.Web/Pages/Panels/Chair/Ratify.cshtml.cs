using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>The meeting ratifies what a manager decided outside one, or does not (R10).</summary>
public sealed class RatifyModel(PanelReading reading) : PanelPage
{
    public PackView Pack { get; private set; } = null!;

    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public override string? LookAgainAt => ItemUrl;

    public UrgentView? Waiting => Pack.Urgent is { Ratified: null } urgent ? urgent : null;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RatifyDecisionSlice(), new Target(CaseId, PanelId), new RatifyDecisionRequest(Form.YesNo("ratified"), Form.Text("why")),
        _ => Done(Form.YesNo("ratified") == true ? "The urgent decision is ratified" : "It is recorded that the panel did not ratify the urgent decision", PanelUrl));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        if (await reading.PackAsync(Me, PanelId, CaseId, null, Aborted) is not { } pack)
            return NotFound();
        (Pack, Version) = (pack, pack.CaseVersion);
        return null;
    }
}
