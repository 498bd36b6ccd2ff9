using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Victims.Contact;

public sealed class AddModel : Platform.CasePage
{
    public IReadOnlyList<Option> Kinds { get; } = [.. VictimDetails.Kinds.Select(kind => new Option(kind, Words.Of(kind)))];

    public IReadOnlyList<Option> AgeGroups { get; } = [.. VictimDetails.AgeGroups.Select(group => new Option(group, Words.Of(group)))];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new AddVictimSlice(), Target,
        new AddVictimRequest(
            Form.Text("name"), Form.Text("contact"), Form.Text("namedContact"), Form.Text("kind"), Form.Text("ageGroup"), Form.YesNo("enhancedRights"), Form.Text("preferredContact")),
        _ => Done("The victim is added", $"{CaseUrl}/victims"));
}
