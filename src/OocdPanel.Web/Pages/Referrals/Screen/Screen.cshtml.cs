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

    public IReadOnlyList<Option> Reasons { get; } =
    [
        new("under-age", "Under 10 at the offence", "Record crime outcome 11 (suspect under age) and tell children’s social care about the child."),
        new("over-age", "Not a child at the offence"), new("evidence-lacking", "The evidence is not enough"), new("court-only", "It has to go to court"),
        new("dealt-with-already", "It has been dealt with already"), new("lives-elsewhere", "The child lives in another area"), new("other", "Another reason"),
    ];

    /// <summary>Within which information is wanted where no day is named.</summary>
    public int? UsualDays => Reference.PolicyInForce(Case.Area, Today)?.InformationWorkingDays;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ScreenReferralSlice(), Target,
        new ScreenReferralRequest(Form.Text("finding"), Form.Text("why"), Form.Date("by"), Form.Text("because")),
        _ => Done("The screening is recorded", CaseUrl));
}
