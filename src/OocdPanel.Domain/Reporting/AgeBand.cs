namespace OocdPanel.Domain.Reporting;

/// <summary>The age bands of returns.</summary>
public static class AgeBand
{
    public const string Younger = "10-14";
    public const string Older = "15-17";
    public const string Outside = "outside 10-17";

    public static IReadOnlyList<string> All { get; } = [Younger, Older];

    /// <param name="age">Whole years.</param>
    public static string Of(int age) => age switch
    {
        >= 10 and <= 14 => Younger,
        >= 15 and <= 17 => Older,
        _ => Outside,
    };
}
