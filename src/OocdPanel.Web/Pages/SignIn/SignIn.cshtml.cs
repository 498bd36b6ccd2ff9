using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.SignIn;

/// <summary>In Development anyone signs in as anyone; elsewhere there is no such page.</summary>
public sealed class SignInModel(IHostEnvironment environment, KnownPeople known) : OocdPage
{
    public IEnumerable<Option> People => DevelopmentPeople.All.Select(described => new Option(described.Person.User.Value, described.Name, described.Does));

    protected override Task<IActionResult?> LoadAsync() => Task.FromResult<IActionResult?>(environment.IsDevelopment() ? null : NotFound());

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        if (!environment.IsDevelopment())
            return NotFound();
        if (DevelopmentPeople.All.FirstOrDefault(described => described.Person.User.Value == Form.Text("user")) is not { } chosen)
        {
            ModelState.AddModelError("user", "Choose who you are");
            return await AgainAsync();
        }
        var identity = new ClaimsIdentity(chosen.Person.Claims(), CookieAuthenticationDefaults.AuthenticationScheme, Person.UserClaim, Person.RoleClaim);
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        await known.SignedInAsync(chosen.Known, Aborted);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : OocdPages.Root);
    }
}
