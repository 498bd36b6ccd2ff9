using System.Globalization;
using Microsoft.AspNetCore.Http;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny;

/// <summary>What is asked of a history, from the page’s address; what cannot be read is not asked.</summary>
internal static class AskedQuestion
{
    public static HistoryQuestion In(IQueryCollection query) => new(Number(query["on"]), Number(query["from"]), Number(query["to"]), query["matrix"]);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
