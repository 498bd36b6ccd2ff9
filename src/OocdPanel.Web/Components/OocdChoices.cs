using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Components;

/// <summary>One of a few: <c>&lt;oocd-radios name="agrees" label="Do you agree?" options="Options.YesNo" /&gt;</c>.</summary>
[HtmlTargetElement("oocd-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OocdRadios : Field
{
    /// <summary>What was answered before.</summary>
    public string? Value { get; set; }

    public IEnumerable<Option> Options { get; set; } = [];

    /// <summary>Side by side: for yes and no.</summary>
    public bool Inline { get; set; }

    protected override IHtmlContent Inside()
    {
        var chosen = Typed(Name) ?? Value;
        return Fieldset(Html.Of(
            $"<div class=\"govuk-radios{(Inline ? " govuk-radios--inline" : "")}\">{Html.All(Options.Select((option, i) => Choice.Of("radio", Name, i == 0 ? Id : $"{Id}-{i + 1}", option, chosen == option.Value)))}</div>"));
    }
}

/// <summary>Any of a few.</summary>
[HtmlTargetElement("oocd-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OocdCheckboxes : Field
{
    /// <summary>What was ticked before.</summary>
    public IEnumerable<string> Values { get; set; } = [];

    public IEnumerable<Option> Options { get; set; } = [];

    protected override IHtmlContent Inside()
    {
        var ticked = Sent ? ViewContext.HttpContext.Request.Form[Name].OfType<string>().ToHashSet() :
            DraftedForm.On(ViewContext.HttpContext) is { } draft ? [.. draft.All(Name)] : [.. Values];
        return Fieldset(Html.Of(
            $"<div class=\"govuk-checkboxes\">{Html.All(Options.Select((option, i) => Choice.Of("checkbox", Name, i == 0 ? Id : $"{Id}-{i + 1}", option, ticked.Contains(option.Value))))}</div>"));
    }
}

internal static class Choice
{
    /// <param name="type">radio or checkbox.</param>
    public static IHtmlContent Of(string type, string name, string id, Option option, bool chosen)
    {
        var block = type == "radio" ? "govuk-radios" : "govuk-checkboxes";
        var hint = option.Hint is null ? Html.Nothing : Html.Of($"<div id=\"{id}-item-hint\" class=\"govuk-hint {block}__hint\">{option.Hint}</div>");
        var describedBy = option.Hint is null ? Html.Nothing : Html.Of($" aria-describedby=\"{id}-item-hint\"");
        return Html.Of(
            $"<div class=\"{block}__item\"><input class=\"{block}__input\" id=\"{id}\" name=\"{name}\" type=\"{type}\" value=\"{option.Value}\"{(chosen ? Html.Of($" checked") : Html.Nothing)}{describedBy}><label class=\"govuk-label {block}__label\" for=\"{id}\">{option.Label}</label>{hint}</div>");
    }
}
