using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Programmes.Close;

/// <summary>Ends the case, when nothing on it is open.</summary>
public sealed class CloseCaseModel : CasePage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new CloseCaseSlice(), Target, new CloseCaseRequest(Form.Text("summary")), _ => Done("The case is closed", CaseUrl));
}
