using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OocdPanel.Web.Platform;

/// <summary>Says why a form cannot be read. Without it that is taken for a form that does not prove to be ours.</summary>
internal sealed class ReadableForm : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the framework looks for that proof, at 1000.</summary>
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType || http.Features.Get<IStatusCodeReExecuteFeature>() is not null) // the page that says so is not kept from it
            return;
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            context.Result = new StatusCodeResult(bad.StatusCode);
        }
        catch (InvalidDataException)
        {
            new PlainProblem(
                "A text in the form holds a character that no text can hold, or the form was not sent whole. Nothing of it was recorded.",
                "Go back to the form. If you pasted a text into it, take out what cannot be seen, or type it, and send the form again.").SayOn(http);
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }
}
