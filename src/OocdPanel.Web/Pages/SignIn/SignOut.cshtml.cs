using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.SignIn;

/// <summary>Ends the sign-in; there is nothing to see here.</summary>
public sealed class SignOutModel : OocdPage
{
    public override Task<IActionResult> OnGetAsync() => Task.FromResult<IActionResult>(LocalRedirect(OocdPages.Root));

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return LocalRedirect(SignInSchemes.SignInPath);
    }
}
