using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace OocdPanel.Web.Components;

/// <summary>Markup with values in it, which are encoded unless they are markup themselves.</summary>
internal static class Html
{
    public static readonly IHtmlContent Nothing = HtmlString.Empty;

    public static IHtmlContent Of(FormattableString markup) => new HtmlFormattableString(CultureInfo.InvariantCulture, markup.Format, markup.GetArguments()!);

    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
            all.AppendHtml(part);
        return all;
    }
}
