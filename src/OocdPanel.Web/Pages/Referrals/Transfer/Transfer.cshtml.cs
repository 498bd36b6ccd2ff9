using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Transfer;

/// <summary>Hands the case to another area. Whoever does it may not see it afterwards, so the page goes on to their work.</summary>
public sealed class TransferModel : CasePage
{
    public IEnumerable<Option> Areas => Reference.Areas.InForce(Today).Where(area => area.Code != Case.Area)
        .Select(area => new Option(area.Code.Value, area.Name)).OrderBy(option => option.Label, StringComparer.Ordinal);

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new TransferCaseSlice(), Target, new TransferCaseRequest(Form.Text("to"), Form.Text("why")), _ => Done("The case is transferred", OocdPages.Root));
}
