using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Administration;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Administration;

/// <summary>Makes somebody known before they sign in.</summary>
public sealed class PersonModel : OocdPage
{
    private Names Names => new(Reference, Today);

    public static IEnumerable<Option> RoleOptions => Roles.All.Select(role => new Option(role, Words.Of(role)));

    public IEnumerable<Option> Areas => Me.AreasOn(Reference, Today).Select(area => new Option(area.Value, Names.Of(area))).OrderBy(option => option.Label, StringComparer.Ordinal);

    public IEnumerable<Option> Agencies => Reference.Agencies.InForce(Today).Select(agency => new Option(agency.Code.Value, agency.Name));

    public async Task<IActionResult> OnPostAsync()
    {
        var request = new AddPersonRequest(Form.Text("user"), Form.Text("displayName"), Form.Text("email"), Form.All("roles"), Form.All("areas"), Form.Text("agency"));
        foreach (var (field, messages) in FormFaults.Of(new AddPersonValidator(Me, Reference, Today), request))
            ModelState.AddModelError(field, messages[0]);
        if (ModelState.IsValid && !await Staff.AddAsync(request.Known(), Me.User, Aborted))
            ModelState.AddModelError("user", "Somebody with this user id is known already. Find them by their user id.");
        return ModelState.IsValid ? Done($"{request.DisplayName} is added", $"{OocdPages.Root}/administration/people") : await AgainAsync();
    }
}
