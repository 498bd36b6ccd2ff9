using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>How groups of children fare from stage to stage, against one of them.</summary>
/// <param name="By">What tells the groups apart.</param>
/// <param name="Reference">The code of the group that others are set against.</param>
/// <param name="Stages">What each stage is a rate of, in the order of every group’s.</param>
/// <param name="Total">All groups together.</param>
public sealed record DisproportionalityReport(
    ReportHead About, BreakdownOf By, string Reference, IReadOnlyList<StageOf> Stages, IReadOnlyList<GroupRates> Groups, GroupRates Total)
{
    public const string Measure = "disproportionality";
}

/// <param name="Over">In words: what is counted, out of what.</param>
public sealed record StageOf(string Code, string Name, string Over);
