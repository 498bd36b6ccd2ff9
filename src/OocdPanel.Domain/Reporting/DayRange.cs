namespace OocdPanel.Domain.Reporting;

/// <summary>Ranges of days that a distribution is shown in: of five up to 60, then all beyond.</summary>
public static class DayRange
{
    public const string Unknown = "not known";

    private const int Width = 5;
    private const int Last = 60;

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enumerable.Range(0, Last / Width).Select(i => Of(i * Width)), Of(Last)];

    /// <param name="days">Null where the number is not known.</param>
    public static string Of(int? days) =>
        days is not { } number ? Unknown :
        number >= Last ? $"{Last} or more" :
        $"{Math.Max(0, number) / Width * Width} to {(Math.Max(0, number) / Width * Width) + Width - 1}";
}
