using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting;

/// <summary>Outcome 22: decisions by the date on which the police confirmed them, in the state known now.</summary>
/// <param name="Decided">Decisions for outcome 22 confirmed in the period.</param>
/// <param name="ShareOfOutOfCourt">Of all out-of-court disposals confirmed in the period.</param>
/// <param name="Days">From the panel's decision to the day it was made final.</param>
/// <param name="Disposals">All disposals confirmed in the period, least first.</param>
/// <param name="GivenOutside">Disposals given outside the panel in the period: they stand beside those confirmed.</param>
public sealed record Outcome22Report(
    ReportHead About, StatesCounted Decided, Share ShareOfOutOfCourt, DaysTaken Days, IReadOnlyList<DisposalsCounted> Disposals,
    IReadOnlyList<StatesCounted> ByArea, IReadOnlyList<StatesCounted> ByOffenceGroup, IReadOnlyList<StatesCounted> ByGravity,
    IReadOnlyList<StatesCounted> ByEthnicity, IReadOnlyList<StatesCounted> ByAgeBand, IReadOnlyList<StatesCounted> BySex,
    IReadOnlyList<GivenOutside> GivenOutside)
{
    public const string Measure = "outcome-22";
}

/// <summary>What has become of the decisions of one kind.</summary>
public sealed record StatesCounted(string Value, long Decided, long Pending, long Finalised, long Returned);

/// <summary>Days by nearest rank; null where none is final.</summary>
public sealed record DaysTaken(int? Median, int? Percentile90);

/// <param name="OutOfCourt">Counts among out-of-court disposals.</param>
public sealed record DisposalsCounted(string Code, string Name, bool OutOfCourt, long Confirmed);

/// <summary>Disposals of one kind that were given outside the panel.</summary>
public sealed record GivenOutside(string Code, string Name, long Given);
