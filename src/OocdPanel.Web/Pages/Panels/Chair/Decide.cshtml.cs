using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>The panel’s decision on one case, made on the version that was on the screen. What is presumed (R11) is shown before.</summary>
public sealed class DecideModel(PanelReading reading, Presumption presumption) : PanelPage
{
    public PackView Pack { get; private set; } = null!;

    public PresumptionView Presumed { get; private set; } = null!;

    public CaseId CaseId => new(Route("case"));

    public string ItemUrl => $"{PanelUrl}/items/{CaseId}";

    public override string? LookAgainAt => ItemUrl;

    public DecisionFields Fields => new(Pack.Case, Presumed, Names, Today, ByPanel: true);

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new DecideItemSlice(), new Target(CaseId, PanelId),
        DecisionForm.Request(Form),
        _ => Done("The panel’s decision is recorded. It takes effect when the police confirm it.", PanelUrl));

    /// <summary>Shows what is presumed once the scores are moved as they stand in the form.</summary>
    public Task<IActionResult> OnPostPresumptionAsync() => AgainAsync();

    /// <summary>Puts what has happened since into the pack, and shows the form again as it was filled in. A command of its own: the form’s id stays the decision’s.</summary>
    public async Task<IActionResult> OnPostRefreshAsync()
    {
        var result = await HttpContext.RequestServices.GetRequiredService<Commands>().RunAsync(
            new RefreshPackSlice(), new Target(CaseId, PanelId), new NothingToSay(), new Caller(Me, Guid.NewGuid()), Aborted);
        var shown = await AgainAsync();
        if (result is Result.Refused { Refusal: var refusal })
            ModelState.AddModelError("", $"{refusal.Message} {refusal.Advice}");
        else if (result is Result.Accepted && Pack is not null)
            Version = Pack.CaseVersion; // what is in front of the chair now
        return shown;
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        if (await reading.PackAsync(Me, PanelId, CaseId, null, Aborted) is not { } pack)
            return NotFound();
        Pack = pack;
        Version = pack.CaseVersion;
        Presumed = presumption.Of(pack.Case, Enumerable.Range(0, pack.Case.Offences.Count).ToDictionary(i => i, i => DecisionForm.Moved(Form, i) ?? 0));
        return null;
    }
}
