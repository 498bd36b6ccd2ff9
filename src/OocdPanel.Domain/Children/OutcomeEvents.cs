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
