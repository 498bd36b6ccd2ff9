using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Web.Components;
using OocdPanel.Web.Pages.Referrals.Submit;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Correct;

/// <summary>One part of the referral as it stands, to be put right, and why.</summary>
public sealed class CorrectModel : CasePage
{
    public Correction Part => Correction.Parts.First(part => part.Slug == (string?)RouteData.Values["part"]);

    public ReferenceOptions Lists => new(Reference, Today);

    public ChildParticulars Particulars => Case.Child.Particulars ?? ChildParticulars.None;

    public IEnumerable<Option> Offences => Case.Offences.Select((offence, i) => new Option(i.ToString(CultureInfo.InvariantCulture), $"{Names.Of(offence)}, {Words.Of(offence.On)}"));

    protected override async Task<IActionResult?> LoadAsync() =>
        Correction.Parts.Any(part => part.Slug == (string?)RouteData.Values["part"]) ? await base.LoadAsync() : NotFound();

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new CorrectReferralSlice(), Target, Part.Request(Form) with { Why = Form.Text("why") }, _ => Done("The correction is recorded", CaseUrl));
}
