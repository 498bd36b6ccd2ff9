using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OocdPanel.Web.Components;

/// <summary>One of many, under headings where the options have groups. Nothing is chosen to begin with.</summary>
[HtmlTargetElement("oocd-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OocdSelect : Field
{
    /// <summary>What was answered before.</summary>
    public string? Value { get; set; }

    public IEnumerable<Option> Options { get; set; } = [];

    /// <summary>What stands there while nothing is chosen.</summary>
    public string Nothing { get; set; } = "Choose one";

    protected override IHtmlContent Inside()
    {
        var chosen = Typed(Name) ?? Value;
        var groups = Options.GroupBy(option => option.Group).Select(group => Group(group.Key, Html.All(group.Select(option => Choose(option, chosen)))));
        return Html.Of(
            $"{LabelTag()}{HintAndError()}<select class=\"govuk-select{(Error is null ? "" : " govuk-select--error")}\" id=\"{Id}\" name=\"{Name}\"{DescribedBy()}><option value=\"\">{Nothing}</option>{Html.All(groups)}</select>");
    }

    private static IHtmlContent Group(string? label, IHtmlContent options) => label is null ? options : Html.Of($"<optgroup label=\"{label}\">{options}</optgroup>");

    private static IHtmlContent Choose(Option option, string? chosen) =>
        Html.Of($"<option value=\"{option.Value}\"{(option.Value == chosen ? Html.Of($" selected") : Html.Nothing)}>{option.Label}</option>");
}
