using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Components;

/// <summary>A date in three fields, <c>NAME-day</c>, <c>NAME-month</c> and <c>NAME-year</c>: read it with <see cref="PostedForm.Date"/>.</summary>
[HtmlTargetElement("oocd-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OocdDate : Field
{
    /// <summary>What was answered before.</summary>
    public DateOnly? Value { get; set; }

    protected override string Target => $"{Id}-day";

    protected override IHtmlContent Inside() => Fieldset(Html.Of(
        $"<div class=\"govuk-date-input\" id=\"{Id}\">{Part("day", "Day", 2, Value?.Day)}{Part("month", "Month", 2, Value?.Month)}{Part("year", "Year", 4, Value?.Year)}</div>"));

    private IHtmlContent Part(string part, string label, int width, int? before) => Html.Of(
        $"<div class=\"govuk-date-input__item\"><div class=\"govuk-form-group\"><label class=\"govuk-label govuk-date-input__label\" for=\"{Id}-{part}\">{label}</label><input class=\"govuk-input govuk-date-input__input govuk-input--width-{width}{(Error is null ? "" : " govuk-input--error")}\" id=\"{Id}-{part}\" name=\"{Name}-{part}\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" value=\"{Typed($"{Name}-{part}") ?? before?.ToString(CultureInfo.InvariantCulture)}\"></div></div>");
}
