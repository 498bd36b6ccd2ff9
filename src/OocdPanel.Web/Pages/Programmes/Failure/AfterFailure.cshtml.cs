using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Programmes.Failure;

/// <summary>The police decide what follows a deferred prosecution, or a youth conditional caution, that was not completed (R13).</summary>
public sealed class AfterFailureModel : CasePage
{
    public bool Waits => Case.Stage == Stage.AwaitingProsecutionDecision.Code();

    public IReadOnlyList<Option> Choices =>
    [
        new(DecideAfterFailure.Prosecute, "Prosecute: the child is charged"),
        Case.Disposal == DisposalCodes.YouthConditionalCaution
            ? new(DecideAfterFailure.CautionStands, "Do not prosecute: the caution stands")
            : new(DecideAfterFailure.BackToPanel, "Send the case back to the panel"),
    ];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new DecideAfterFailureSlice(), Target, new DecideAfterFailureRequest(Form.Text("decision"), Form.Text("reasons")), _ => Done("The decision is recorded", CaseUrl));
}
