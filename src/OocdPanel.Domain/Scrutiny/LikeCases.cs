using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>What makes cases alike: a cell within which disposals are compared.</summary>
/// <param name="OffenceGroup">Of the lead offence.</param>
/// <param name="Gravity">The final score; null where no matrix scored it.</param>
/// <param name="EarlierOutcomes">The child had been given an outcome before that day, by us, outside the panel or by a court.</param>
/// <param name="AgeBand">At the offence.</param>
public sealed record LikeCases(string OffenceGroup, int? Gravity, bool EarlierOutcomes, string AgeBand);

/// <summary>A confirmed decision, as it is compared.</summary>
public sealed record DecidedCase(LikeCases Like, DisposalCode Disposal);
