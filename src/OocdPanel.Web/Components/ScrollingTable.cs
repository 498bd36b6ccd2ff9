using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OocdPanel.Web.Components;

/// <summary>
/// Every table stands in a box that it scrolls in, with the keyboard too, where it is wider than the window: so that a page is never wider
/// than a phone. The box is called what the table is, and is no landmark, because a page has several.
/// </summary>
[HtmlTargetElement("table")]
public sealed partial class ScrollingTable : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var caption = WebUtility.HtmlDecode(Caption().Match((await output.GetChildContentAsync()).GetContent()).Groups[1].Value);
        output.PreElement.AppendHtml(Html.Of($"<div class=\"oocd-scrolling\" role=\"group\" tabindex=\"0\" aria-label=\"{caption}\">"));
        output.PostElement.AppendHtml("</div>");
    }

    [GeneratedRegex("<caption[^>]*>([^<]*)</caption>")]
    private static partial Regex Caption();
}
