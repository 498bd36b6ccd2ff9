using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Resolve;

/// <summary>Manager and police decision-maker resolve a disagreement with a decision together (R12): one proposes, the other agrees.</summary>
public sealed class ResolveModel : CasePage
{
    public static IEnumerable<Option> Outcomes => Resolutions.All.Select(outcome => new Option(outcome, Words.Resolution(outcome)));

    public bool Waits => Case.Stage == Stage.Escalated.Code();

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ResolveEscalationSlice(), Target, new ResolveEscalationRequest(Form.Text("outcome"), Form.Text("how")), _ => Done("It is recorded", CaseUrl));
}
