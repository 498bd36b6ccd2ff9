using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Domain.Children;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>Finds the record of a child by name and date of birth, as a referral would. What is typed is sent in the form, not in the address.</summary>
public sealed class FindModel(OutcomesReading reading) : OocdPage
{
    /// <summary>Null before anybody was looked for.</summary>
    public IReadOnlyList<FoundChild>? Found { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var (given, family, born) = (Form.Text("givenName"), Form.Text("familyName"), Form.Date("dateOfBirth"));
        if (given is null)
            ModelState.AddModelError("givenName", "Enter the given names");
        if (family is null)
            ModelState.AddModelError("familyName", "Enter the family name");
        if (born is null && !ModelState.ContainsKey("dateOfBirth"))
            ModelState.AddModelError("dateOfBirth", "Enter the date of birth");
        if (ModelState.IsValid)
            Found = await reading.FindAsync(Me, new PersonName(given!, family!), born!.Value, Aborted);
        return Page();
    }
}
