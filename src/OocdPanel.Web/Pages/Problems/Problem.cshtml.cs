using Microsoft.AspNetCore.Mvc;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Problems;

/// <summary>Shown instead of a page that cannot be: not there, not allowed, out of order.</summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : OocdPage
{
    private int Status => int.Parse((string)RouteData.Values["status"]!, System.Globalization.CultureInfo.InvariantCulture);

    public string Heading => Status switch
    {
        400 => "This cannot be read",
        403 => "You are not allowed to do this",
        404 => "Page not found",
        409 => "This was done already",
        413 => "This is too much to send",
        _ => "Sorry, there is a problem with the service",
    };

    public PlainProblem Said => PlainProblem.On(HttpContext) ?? Status switch
    {
        400 => new("The form was open for too long, or was not sent whole.", "Go back, open the page again, and send it once more."),
        403 => new("None of your roles allows it.", "If you need to do this, ask a manager."),
        404 => new("There is no such page, or it is about a case outside your reach.", "If you typed the address, check that it is right."),
        413 => new("The form holds more than this service reads.", "Shorten what you wrote and send it again."),
        _ => new("Nothing of what you sent last was recorded, unless you were told so.", "Try again later. If it happens again, tell whoever runs the service."),
    };

    /// <summary>The pages show it in place of another; nobody comes here to stay.</summary>
    public override Task<IActionResult> OnGetAsync() => Task.FromResult<IActionResult>(Page());
}
