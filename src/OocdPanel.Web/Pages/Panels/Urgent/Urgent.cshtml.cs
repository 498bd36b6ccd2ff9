using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Pages.Panels.Chair;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Urgent;

/// <summary>A manager decides outside a meeting, because it cannot wait for one (R10).</summary>
public sealed class UrgentModel(Presumption presumption) : CasePage
{
    public PresumptionView Presumed { get; private set; } = null!;

    public DecisionFields Fields => new(Case, Presumed, Names, Today, ByPanel: false);

    public bool Waits => Case.Stage == Stage.ReadyForPanel.Code() || Case.Stage == Stage.AwaitingPanel.Code();

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new DecideUrgentlySlice(), Target, DecisionForm.Urgent(Form),
        _ => Done("The urgent decision is recorded. It takes effect when the police confirm it, and the next meeting is to ratify it.", CaseUrl));

    /// <summary>Shows what is presumed once the scores are moved as they stand in the form.</summary>
    public Task<IActionResult> OnPostPresumptionAsync() => AgainAsync();

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        Presumed = presumption.Of(Case, Enumerable.Range(0, Case.Offences.Count).ToDictionary(i => i, i => DecisionForm.Moved(Form, i) ?? 0));
        return null;
    }
}
