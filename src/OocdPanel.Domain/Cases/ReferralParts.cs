using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>Where a referral that the police did not begin comes from.</summary>
/// <param name="Court">The court that sent the case back.</param>
/// <param name="HearingOn">The day of the hearing at which it did.</param>
/// <param name="ProsecutorReference">The prosecutor's own reference of the case.</param>
public sealed record Origin(
    [property: PersonalData] string? Court,
    [property: Withheld] DateOnly? HearingOn,
    [property: PersonalData] string? ProsecutorReference);

/// <summary>Whether the child was interviewed about the offence.</summary>
/// <param name="On">The day; null where none was held, or nobody knows.</param>
/// <param name="How">One of <see cref="Ways"/>.</param>
public sealed record Interview(bool Held, [property: Withheld] DateOnly? On, string? How)
{
    public static IReadOnlyList<string> Ways { get; } = ["in-custody", "voluntary", "another-way"];
}

/// <summary>On what footing the child is at liberty until there is a decision.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="On">On bail, the day to return; released under investigation, the day of release.</param>
public sealed record Release(string Kind, [property: Withheld] DateOnly On)
{
    public const string Bail = "bail";
    public const string UnderInvestigation = "released-under-investigation";

    public static IReadOnlyList<string> Kinds { get; } = [Bail, UnderInvestigation];

    /// <summary>What is wrong with the day; null when nothing is. A return lies ahead or behind; a release has happened.</summary>
    /// <param name="firstOffence">Null while no offence is known.</param>
    public Refusal? Fault(DateOnly today, DateOnly? firstOffence) =>
        On < firstOffence ? new ReleasedBeforeTheOffence(firstOffence.Value) :
        Kind == UnderInvestigation && On > today ? new ReleasedInTheFuture() :
        null;
}

public sealed record ReleasedBeforeTheOffence(DateOnly Offence) : Refusal("released-before-the-offence", null,
    $"The date of bail or release is before the offence, which was on {Offence:d MMMM yyyy}.", "Check the date.", "release.on");

public sealed record ReleasedInTheFuture() : Refusal("released-in-the-future", null,
    "The child is said to have been released under investigation on a day that has not come.", "Give the day of the release.", "release.on");
