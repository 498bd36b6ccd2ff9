using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting;

/// <summary>Completion, YJB KPI 6. Children are distinct children, also over a year.</summary>
/// <param name="Headline">Children with a programme that ended in the period and was completed, of children with one that ended.</param>
/// <param name="NotCompleted">Children with one that was not completed; a child can be under both.</param>
/// <param name="Programmes">KPI 6a: programmes completed, of programmes that ended.</param>
/// <param name="ByType">KPI 6b, in the order of the summary return.</param>
/// <param name="LeftOut">Programmes that ended in the period and do not count, by reason.</param>
public sealed record CompletionReport(
    ReportHead About, Share Headline, long NotCompleted, Share Programmes, IReadOnlyList<ChildrenCounted> ByType,
    IReadOnlyList<ChildrenCounted> ByEthnicity, IReadOnlyList<ChildrenCounted> ByAgeBand, IReadOnlyList<ChildrenCounted> ByGender, IReadOnlyList<ChildrenCounted> BySex,
    IReadOnlyList<LeftOut> LeftOut)
{
    public const string Measure = "completion";
}

/// <summary>Children of one kind: with a programme that ended, was completed, was not completed.</summary>
public sealed record ChildrenCounted(string Code, string Name, long Ended, long Completed, long NotCompleted);

/// <param name="Reason">Such as <see cref="Kpi6.AgeAtStart"/>.</param>
public sealed record LeftOut(string Reason, string Name, long Programmes);
