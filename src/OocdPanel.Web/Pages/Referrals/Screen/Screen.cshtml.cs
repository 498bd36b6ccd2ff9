using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Screen;

public sealed class ScreenModel : CasePage
{
    public IReadOnlyList<Option> Findings { get; } =
    [
        new("eligible", "Eligible", "A manager allocates the case next."),
        new("returned", "More information is wanted", "It goes back to whoever referred the child."),
        new("ineligible", "Not eligible", "The case ends here."),
    ];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ScreenReferralSlice(), Target,
        new ScreenReferralRequest(Form.Text("finding"), Form.Text("why"), Form.Date("by")),
        _ => Done("The screening is recorded", CaseUrl));
}
