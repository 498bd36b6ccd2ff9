using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Components;

/// <summary>A form that sends a command: it carries the command’s id, the version seen, and the proof that it is ours.</summary>
[HtmlTargetElement("oocd-form")]
public sealed class OocdForm(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Another address than the page’s own.</summary>
    public string? Action { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var page = (OocdPage)ViewContext.ViewData.Model!;
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", null); // the messages are ours, and the same for everyone
        if ((Action ?? WithoutHandler(ViewContext.HttpContext.Request)) is { } action)
            output.Attributes.SetAttribute("action", action);
        var (number, command) = page.NextForm();
        output.PreContent.AppendHtml(Html.Of($"<input type=\"hidden\" name=\"formNumber\" value=\"{number}\"><input type=\"hidden\" name=\"commandId\" value=\"{command}\">"));
        if (page.Version is { } version)
            output.PreContent.AppendHtml(Html.Of($"<input type=\"hidden\" name=\"seenVersion\" value=\"{version}\">"));
        if (generator.GenerateAntiforgery(ViewContext) is { } token)
            output.PreContent.AppendHtml(token);
    }

    /// <summary>A page that a second button of its form has shown again is still at that button’s address: the main button is to go to the page’s own.</summary>
    private static string? WithoutHandler(HttpRequest request) => !request.Query.ContainsKey("handler") ? null :
        request.PathBase + request.Path + QueryString.Create(request.Query.Where(part => part.Key != "handler"));
}
