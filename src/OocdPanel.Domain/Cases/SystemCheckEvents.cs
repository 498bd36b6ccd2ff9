using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: what each agency finds about the child in its own systems.

/// <param name="Agency">Whose systems were looked at: that of whoever looked.</param>
/// <param name="Result">One of <see cref="Assessments.RecordSystemCheck.Results"/>.</param>
/// <param name="What">What is known there.</param>
/// <param name="WhoWorks">Who already works with the child.</param>
[Stored("case.system-check-recorded.v1")]
public sealed record SystemCheckRecorded(
    AgencyCode Agency,
    [Withheld] DateOnly On,
    string Result,
    [PersonalData] string? What,
    [PersonalData] string? WhoWorks,
    [Withheld] UserId CheckedBy) : CaseEvent;
