using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

// What was given to a child, or found about them, elsewhere than on a case of ours.

/// <summary>A disposal was given by the police or by early help, without a panel. Whether it makes a first-time entrant is derived (R20).</summary>
/// <param name="Disposal">A code of the list <see cref="Reference.Category.OutsideDisposal"/>: a disposal, or another outcome such as triage.</param>
/// <param name="By">The agency that gave it.</param>
/// <param name="Officer">Who in the agency, in words.</param>
/// <param name="ToldOn">The day on which the youth justice service was told.</param>
/// <param name="Area">In charge of the child’s district on the day on which it was given: its figures count it.</param>
[Stored("child.disposal-given-outside.v1")]
public sealed record DisposalGivenOutside(
    DisposalCode Disposal,
    [Withheld] DateOnly On,
    AgencyCode By,
    [PersonalData] string? Officer,
    [PersonalData] string Why,
    [Withheld] DateOnly ToldOn,
    AreaCode Area,
    int AgeThatDay) : ChildEvent;

/// <summary>A court dealt with an offence of the child.</summary>
/// <param name="Offence">In words.</param>
/// <param name="Outcome">A code of the list <see cref="Reference.Category.CourtOutcome"/>.</param>
/// <param name="Order">A code of the list <see cref="Reference.Category.CourtOrder"/>; null without a conviction.</param>
/// <param name="Area">In charge of the child’s district on that day.</param>
[Stored("child.court-outcome-recorded.v1")]
public sealed record CourtOutcomeRecorded(
    [PersonalData] string Court,
    [Withheld] DateOnly On,
    [PersonalData] string Offence,
    [Withheld] DateOnly OffenceOn,
    string Outcome,
    string? Order,
    AreaCode Area,
    int AgeThatDay) : ChildEvent;

/// <summary>On appeal, or when a case was opened again, an outcome was quashed or another put in its place.</summary>
/// <param name="Outcome">The number of the outcome on the child’s record.</param>
/// <param name="Result">One of <see cref="RecordAppeal.Results"/>.</param>
/// <param name="ChangedTo">The disposal, or after a conviction the order, that stands now; null where it was quashed.</param>
[Stored("child.outcome-appealed.v1")]
public sealed record OutcomeAppealed(int Outcome, string Result, string? ChangedTo, [PersonalData] string Court, [Withheld] DateOnly On, [PersonalData] string Why) : ChildEvent;
