using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Inform;

public sealed class InformModel : CasePage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ProvideInformationSlice(), Target, new ProvideInformationRequest(Form.Text("answer")),
        _ => Done("The information is sent; the referral is screened again", CaseUrl));
}
