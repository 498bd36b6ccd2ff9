using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OocdPanel.Web.Components;

/// <summary>Several lines of text: <c>&lt;oocd-textarea name="reasons" label="Why did the panel decide this?" /&gt;</c>.</summary>
[HtmlTargetElement("oocd-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OocdTextarea : Field
{
    /// <summary>What was answered before.</summary>
    public string? Value { get; set; }

    public int Rows { get; set; } = 5;

    // The line break after the tag is dropped by browsers, which keeps one that was typed first.
    protected override IHtmlContent Inside() => Html.Of(
        $"{LabelTag()}{HintAndError()}<textarea class=\"govuk-textarea{(Error is null ? "" : " govuk-textarea--error")}\" id=\"{Id}\" name=\"{Name}\" rows=\"{Rows}\"{DescribedBy()}>\n{Typed(Name) ?? Value}</textarea>");
}
