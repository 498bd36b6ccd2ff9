using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OocdPanel.Web.Components;

/// <summary>Sends the form: <c>&lt;oocd-button&gt;Continue&lt;/oocd-button&gt;</c>; with <c>href</c> it is a link that looks like one.</summary>
[HtmlTargetElement("oocd-button")]
public sealed class OocdButton : TagHelper
{
    /// <summary>secondary or warning; the main one when left out.</summary>
    public string? Kind { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.Attributes.SetAttribute("class", Kind is null ? "govuk-button" : $"govuk-button govuk-button--{Kind}");
        if (Href is null)
            output.Attributes.SetAttribute("type", "submit");
        else
            output.Attributes.SetAttribute("href", Href);
    }
}
