using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Victims;

/// <summary>A page about the victim whose number is in its address as <c>{victim:int}</c>; 404 where the case has no such victim.</summary>
public abstract class VictimPage : CasePage
{
    public static IReadOnlyList<Option> Ways { get; } = [.. Domain.Cases.VictimDetails.Ways.Select(way => new Option(way, Words.Of(way)))];

    public int Number => int.Parse((string)RouteData.Values["victim"]!, CultureInfo.InvariantCulture);

    public VictimView Victim => Case.Victims.First(victim => victim.Number == Number);

    public string VictimsUrl => $"{CaseUrl}/victims";

    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() ?? (Case.Victims.Any(victim => victim.Number == Number) ? null : NotFound());
}
