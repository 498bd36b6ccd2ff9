namespace OocdPanel.Domain.Scrutiny;

/// <summary>What a decision can be found to be: by a member for themselves, and by the panel.</summary>
public static class Findings
{
    public const string Appropriate = "appropriate";
    public const string WithObservations = "appropriate-with-observations";
    public const string Inappropriate = "inappropriate";

    /// <summary>The members could not agree.</summary>
    public const string NotAgreed = "not-agreed";

    public static IReadOnlyList<(string Code, string Name)> All { get; } =
    [
        (Appropriate, "Appropriate"), (WithObservations, "Appropriate, with observations"), (Inappropriate, "Inappropriate"), (NotAgreed, "Not agreed"),
    ];

    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(finding => finding.Code)];

    public static string NameOf(string code) => All.FirstOrDefault(finding => finding.Code == code).Name ?? code;
}
