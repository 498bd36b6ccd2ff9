using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>What a form of a decision asks, at a meeting or outside one.</summary>
/// <param name="ByPanel">False where a manager decides alone.</param>
public sealed record DecisionFields(CaseView Case, PresumptionView Presumed, Names Names, DateOnly Today, bool ByPanel)
{
    public static IReadOnlyList<Option> Moves { get; } =
    [
        new("-1", "One step down, for mitigating factors"),
        new("0", "Not moved"),
        new("1", "One step up, for aggravating factors"),
    ];

    public string What => ByPanel ? "What does the panel decide?" : "What do you decide?";

    public string Why => ByPanel ? "Why does the panel decide this?" : "Why do you decide this?";

    public string Alternatives => ByPanel ? "What else did the panel consider?" : "What else did you consider?";

    /// <summary>What is in force today, least first, each with what speaks for and against it.</summary>
    public IEnumerable<Option> Disposals => Names.Reference.Disposals.InForce(Today).OrderBy(disposal => disposal.Rank).Select(disposal =>
    {
        var missing = disposal.Missing(Case.Admission, Case.EvidenceSufficient);
        return new Option(
            disposal.Code.Value, disposal.Name,
            missing.Length > 0 ? $"Cannot be chosen: it needs {string.Join(" and ", missing)}, which the referral does not have" :
            Presumed.Disposals.Contains(disposal.Code) ? "Presumed" : null);
    });
}
