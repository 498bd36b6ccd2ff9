using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Components;

/// <summary>One choice of radios, checkboxes or a select.</summary>
/// <param name="Group">The heading that a select puts it under.</param>
public sealed record Option(string Value, string Label, string? Hint = null, string? Group = null);

/// <summary>What all fields share: label, hint, error, and the value typed now or kept from before if there is one, else the one given.</summary>
public abstract class Field : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The field’s name in the request that the form sends.</summary>
    public string Name { get; set; } = "";

    /// <summary>The question; for radios, checkboxes and dates it is the legend.</summary>
    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>The question is the page’s only one, so its label is the page’s heading.</summary>
    public bool PageHeading { get; set; }

    protected string Id => Fields.IdOf(Name);

    protected string? Error => ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    protected bool Sent => ViewContext.HttpContext.Request.HasFormContentType;

    protected string? Typed(string name) =>
        Sent ? ViewContext.HttpContext.Request.Form[name].ToString() :
        DraftedForm.On(ViewContext.HttpContext) is { } draft ? string.Join(',', draft.All(name)) : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Fields.On(ViewContext.HttpContext).Shown(Name, Target);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.SetHtmlContent(Inside());
    }

    /// <summary>The id that an error links to.</summary>
    protected virtual string Target => Id;

    protected abstract IHtmlContent Inside();

    protected IHtmlContent LabelTag() => PageHeading
        ? Html.Of($"<h1 class=\"govuk-label-wrapper\"><label class=\"govuk-label govuk-label--l\" for=\"{Id}\">{Label}</label></h1>")
        : Html.Of($"<label class=\"govuk-label\" for=\"{Id}\">{Label}</label>");

    protected IHtmlContent HintAndError() => Html.All(
    [
        Hint is null ? Html.Nothing : Html.Of($"<div id=\"{Id}-hint\" class=\"govuk-hint\">{Hint}</div>"),
        Error is null ? Html.Nothing : Html.Of($"<p id=\"{Id}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {Error}</p>"),
    ]);

    protected IHtmlContent DescribedBy()
    {
        string[] by = [.. Hint is null ? [] : new[] { $"{Id}-hint" }, .. Error is null ? [] : new[] { $"{Id}-error" }];
        return by.Length == 0 ? Html.Nothing : Html.Of($" aria-describedby=\"{string.Join(' ', by)}\"");
    }

    /// <summary>Several controls that answer one question.</summary>
    protected IHtmlContent Fieldset(IHtmlContent controls) => Html.Of(
        $"<fieldset class=\"govuk-fieldset\"{DescribedBy()}>{Legend()}{HintAndError()}{controls}</fieldset>");

    private IHtmlContent Legend() => PageHeading
        ? Html.Of($"<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--l\"><h1 class=\"govuk-fieldset__heading\">{Label}</h1></legend>")
        : Html.Of($"<legend class=\"govuk-fieldset__legend\">{Label}</legend>");
}
