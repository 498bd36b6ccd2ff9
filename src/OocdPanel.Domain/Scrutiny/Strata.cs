using OocdPanel.Domain.Reporting;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>By what a frame can be divided, so that each part is drawn from.</summary>
/// <param name="Code">As a plan names it.</param>
/// <param name="Of">What a decision counts as.</param>
public sealed record Strata(string Code, string Name, Func<DecisionInScope, string> Of)
{
    /// <summary>The stratum of R7 overrides where all of them are reviewed.</summary>
    public const string Overrides = "r7-override";

    public static IReadOnlyList<Strata> All { get; } =
    [
        new("disposal", "Disposal", decision => decision.Disposal.Value),
        new("ethnicity-group", "Ethnicity group", decision => decision.EthnicityGroup),
        new("sex", "Sex", decision => decision.Sex),
        new("departure", "Against the presumptive disposal", decision => decision.Departure),
        new("outcome-22", "Outcome 22 or not", decision => decision.Disposal == Outcome22.Disposal ? "outcome-22" : "not-outcome-22"),
    ];

    /// <summary>What a decision counts as by all of these, in their order, such as <c>youth-caution|female</c>.</summary>
    public static string NameOf(DecisionInScope decision, IReadOnlyList<string> codes) =>
        string.Join('|', codes.Select(code => All.Single(strata => strata.Code == code).Of(decision)));
}
