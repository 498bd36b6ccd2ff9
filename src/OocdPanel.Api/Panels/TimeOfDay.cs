using System.Globalization;

namespace OocdPanel.Api.Panels;

/// <summary>A time of day as requests say it: <c>10:30</c>.</summary>
internal static class TimeOfDay
{
    public const string Fault = "Enter a time like 10:30";

    /// <returns>Null where it is none.</returns>
    public static TimeOnly? Of(string? said) => TimeOnly.TryParseExact(said, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
