using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Deliver;

/// <summary>An officer gives the confirmed disposal to the child.</summary>
public sealed class DeliverModel : CasePage
{
    public bool Waits => Case.Stage == Stage.AwaitingDelivery.Code();

    public bool IsCaution => Case.Disposal is { } disposal && Reference.Disposals.InForce(disposal, Today) is { IsCaution: true };

    public bool IsConditional => Case.Disposal == DisposalCodes.YouthConditionalCaution;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new DeliverDisposalSlice(), Target,
        new DeliverDisposalRequest(Form.Text("where"))
        {
            AppropriateAdult = (Form.Text("appropriateAdult.name"), Form.Text("appropriateAdult.relationship")) is var (name, relationship) && (name ?? relationship) is not null
                ? new AppropriateAdultRequest(name, relationship)
                : null,
            ExplainedWith = Form.Text("explainedWith"),
            DocumentSigned = Form.YesNo("documentSigned"),
            Requirements = Form.YesNo("conditional") == true
                ? new RequirementsRequest(
                    Form.Text("requirements.evidence"), Form.Text("requirements.decision"), Form.Text("requirements.admission"), Form.Text("requirements.warning"),
                    Form.Text("requirements.document"))
                : null,
            LongerBecause = Form.Text("longerBecause"),
        },
        _ => Done("The disposal is recorded as given to the child", CaseUrl));
}
