using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Programmes;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Programmes.Finalise;

/// <summary>The police make outcome 22 final, with evidence (R13), on the version that was on the screen.</summary>
public sealed class Outcome22Model : CasePage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new FinaliseOutcome22Slice(), Target, new FinaliseOutcome22Request(Form.Text("evidence")), _ => Done("Outcome 22 is final", CaseUrl));
}
