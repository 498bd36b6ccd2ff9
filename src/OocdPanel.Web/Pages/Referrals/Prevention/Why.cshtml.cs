using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Pages.Referrals.Submit;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Prevention;

/// <summary>Asks whether there is an offence: the two referrals ask different things. Who refers for prevention only is not asked.</summary>
public sealed class WhyModel : OocdPage
{
    public const string Why = "why";
    private const string Offence = "offence";

    public static IReadOnlyList<Option> Reasons { get; } =
    [
        new(Offence, "For an offence", "Police and partners decide together what should happen."),
        new(PreventionWork.Code, "For prevention", "There is no offence. The child can have support, if they agree."),
    ];

    protected override Task<IActionResult?> LoadAsync() => Task.FromResult<IActionResult?>(
        new SubmitReferralSlice().Roles.Intersect(Me.Roles).Any() ? null : LocalRedirect(NewModel.Address));

    public async Task<IActionResult> OnPostAsync()
    {
        switch (Form.Text(Why))
        {
            case Offence: return LocalRedirect(ReferralPage.StartUrl);
            case PreventionWork.Code: return LocalRedirect(NewModel.Address);
            default:
                ModelState.AddModelError(Why, "Say why the child is referred");
                return await AgainAsync();
        }
    }
}
