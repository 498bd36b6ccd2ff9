using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>One victim, added or changed, by their place on the referral from 1.</summary>
public sealed class VictimModel : ReferralPage
{
    public int Place => int.Parse((string)RouteData.Values["place"]!, CultureInfo.InvariantCulture);

    /// <summary>The beginning of the names of the victim’s fields.</summary>
    public string Field => $"victims[{Place - 1}]";

    public VictimRequest? Before => Draft.Victims!.ElementAtOrDefault(Place - 1);

    public static IEnumerable<Option> Enhanced { get; } = [new("true", "The victim has enhanced rights under the Victims’ Code")];

    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() ?? (Place > Draft.Victims!.Count + 1 ? NotFound() : null);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        var given = new VictimRequest(Form.Text($"{Field}.name"), Form.Text($"{Field}.contact"), Form.YesNo($"{Field}.enhancedRights") == true ? true : null);
        var all = Draft.Victims!.Take(Place - 1).Append(given).Concat(Draft.Victims!.Skip(Place));
        return await KeepAsync(Draft with { Victims = [.. all] }, Field)
            ? LocalRedirect(Question.Of("victims").Url + (Changing ? "?change=yes" : ""))
            : Page();
    }
}
