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

    /// <summary>The child’s number in another system; null where none is known, or shown to the reader.</summary>
    public string? Number(string scheme) => Case.Child.Identifiers.FirstOrDefault(known => known.Scheme == scheme)?.Value;

    public async Task<IActionResult> OnPostAsync() => await LoadAsync() ?? await DoAsync(
        new CorrectReferralSlice(), Target, Touched(Part.Request(Form)) with { Why = Form.Text("why") }, _ => Done("The correction is recorded", CaseUrl));

    /// <summary>What was shown and is now empty is taken out; what was never shown is not touched.</summary>
    private CorrectReferralRequest Touched(CorrectReferralRequest sent) => sent.Child is not { } child ? sent : sent with
    {
        Child = child with
        {
            Identifiers = child.Identifiers?.Where(identifier => identifier.Value != Number(identifier.Scheme!)).ToArray(),
            Emptied = child.Particulars is null ? null : [.. Correction.Texts.Where(member => Particulars.Only([member]) != ChildParticulars.None && Form.Text($"child.particulars.{member}") is null)],
        },
    };
}
