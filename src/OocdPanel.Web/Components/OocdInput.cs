using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OocdPanel.Web.Components;

/// <summary>One line of text: <c>&lt;oocd-input name="crimeReference" label="Crime reference" /&gt;</c>.</summary>
[HtmlTargetElement("oocd-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OocdInput : Field
{
    /// <summary>What was answered before.</summary>
    public string? Value { get; set; }

    /// <summary>Characters it has room for: 2, 3, 4, 5, 10 or 20; full width when left out.</summary>
    public int? Width { get; set; }

    /// <summary>Whole numbers: phones show digits.</summary>
    public bool Numeric { get; set; }

    protected override IHtmlContent Inside() => Html.Of(
        $"{LabelTag()}{HintAndError()}<input class=\"govuk-input{(Width is null ? "" : $" govuk-input--width-{Width}")}{(Error is null ? "" : " govuk-input--error")}\" id=\"{Id}\" name=\"{Name}\" type=\"text\" value=\"{Typed(Name) ?? Value}\" autocomplete=\"off\"{(Numeric ? Html.Of($" inputmode=\"numeric\"") : Html.Nothing)}{DescribedBy()}>");
}
