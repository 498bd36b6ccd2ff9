using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>What somebody wants to be told of differences between groups of children.</summary>
/// <param name="By">One of <see cref="DisproportionalityQuestion.Breakdowns"/>; null for the ethnicity group.</param>
/// <param name="Reference">The group that others are set against; null for the usual one.</param>
/// <param name="AsAt">As known at that moment; null for now, or for the position of the question.</param>
/// <param name="Published">To leave the service: small numbers are hidden (R22).</param>
public sealed record DisproportionalityQuestion(ReportQuestion Of, string? By = null, string? Reference = null, DateTimeOffset? AsAt = null, bool Published = false)
{
    /// <summary>By what groups are told apart, and which the others are usually set against.</summary>
    public static IReadOnlyDictionary<string, string> Breakdowns { get; } = new Dictionary<string, string>
    {
        [EthnicityGroup] = "White",
        ["sex"] = "male",
        ["looked-after"] = "no",
        ["school-status"] = "attending",
        ["gypsy-roma-traveller"] = "no",
    };

    internal const string EthnicityGroup = "ethnicity-group";

    /// <summary>The breakdown that is meant.</summary>
    internal string Meant => string.IsNullOrEmpty(By) ? EthnicityGroup : By;

    /// <summary>Referrals without an offence go to no panel, so the tiers are counted apart.</summary>
    public MeasureQuestion OfReferrals => new("referrals", Of, Meant, "tier", AsAt: AsAt, Published: Published);
}
