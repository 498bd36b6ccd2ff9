using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Withdraw;

public sealed class WithdrawModel : CasePage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new WithdrawReferralSlice(), Target, new WithdrawReferralRequest(Form.Text("why")), _ => Done("The referral is withdrawn", CaseUrl));
}
