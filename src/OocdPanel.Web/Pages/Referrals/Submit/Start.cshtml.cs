using Microsoft.AspNetCore.Mvc;

namespace OocdPanel.Web.Pages.Referrals.Submit;

public sealed class StartModel : ReferralPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await ForgetAsync();
        return LocalRedirect(Question.All[0].Url);
    }
}
