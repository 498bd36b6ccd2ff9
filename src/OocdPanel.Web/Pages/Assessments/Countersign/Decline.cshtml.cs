using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Countersign;

/// <summary>R26: a manager says why a high judgement is not referred to the risk panel.</summary>
public sealed class DeclineModel : DraftedPage
{
    protected override string AfterDraft => CaseUrl;

    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new DeclineRiskPanelSlice(), new DeclineRiskPanelRequest(Form.Text("why")), _ => Done("It is recorded why the risk panel is not needed", CaseUrl));
}
