using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Bail;

public sealed class BailModel : CasePage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new SetBailDateSlice(), Target, new SetBailDateRequest(Form.Text("kind"), Form.Date("on")), _ => Done("The date is set", CaseUrl));
}
