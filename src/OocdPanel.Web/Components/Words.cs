using System.Globalization;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Components;

/// <summary>Codes and dates as people read them.</summary>
public static class Words
{
    /// <summary>27 March 2026.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>27 March 2026 at 2:05pm, on the wall in England and Wales.</summary>
    public static string Of(DateTimeOffset moment)
    {
        var at = UkTime.At(moment);
        return $"{Of(DateOnly.FromDateTime(at.DateTime))} at {at.ToString("h:mm", CultureInfo.InvariantCulture)}{(at.Hour < 12 ? "am" : "pm")}";
    }

    /// <summary><c>awaiting-confirmation</c> as <c>Awaiting confirmation</c>.</summary>
    public static string Of(string code)
    {
        var text = code.Replace('-', ' ').Replace("yjs", "youth justice", StringComparison.Ordinal);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>A person by name where it is known, else by user id.</summary>
    public static string Name(UserId user) => DevelopmentPeople.All.FirstOrDefault(known => known.Person.User == user)?.Name ?? user.Value;
}
