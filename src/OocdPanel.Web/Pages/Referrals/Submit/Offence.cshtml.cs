using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>One offence, added or changed, by its place on the referral from 1.</summary>
public sealed class OffenceModel : ReferralPage
{
    public int Place => int.Parse((string)RouteData.Values["place"]!, CultureInfo.InvariantCulture);

    /// <summary>The beginning of the names of its fields.</summary>
    public string Field => $"offences[{Place - 1}]";

    public OffenceRequest? Before => Draft.Offences!.ElementAtOrDefault(Place - 1);

    /// <summary>Shows the questions about an offence that is not listed.</summary>
    public bool IsDescribed => Answer("description") is not null || Before?.Description is not null || !ModelState.IsValid;

    public ReferenceOptions Lists => new(Reference, Today);

    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() ?? (Place > Draft.Offences!.Count + 1 ? NotFound() : null);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        var given = new OffenceRequest(
            Answer("code"), Form.Date($"{Field}.on"), Form.Number($"{Field}.seriousness"), Answer("description"), Answer("class"), Answer("group"),
            Answer("place"), Answer("aggravating"), Answer("mitigating"));
        var all = Draft.Offences!.Take(Place - 1).Append(given).Concat(Draft.Offences!.Skip(Place));
        return await KeepAsync(Draft with { Offences = [.. all] }, Field)
            ? LocalRedirect(Question.Of("offences").Url + (Changing ? "?change=yes" : ""))
            : Page();
    }

    protected override string? FieldOf(Refusal refusal) => refusal.Field == "offences" ? $"{Field}.on" : refusal.Field;

    /// <summary>The offence by its name in the list, or as it is described.</summary>
    internal static string? Name(OffenceRequest offence, ReferenceOptions lists) =>
        offence.Code is null ? offence.Description : ReferenceOptions.Chosen(lists.Offences, offence.Code);

    private string? Answer(string member) => Form.Text($"{Field}.{member}");
}
