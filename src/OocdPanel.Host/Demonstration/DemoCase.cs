using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>An invented case: what it is about and how it goes. Every date follows from the day on which its programme ends.</summary>
/// <param name="Adjustment">By how much factors move the offence’s gravity score.</param>
/// <param name="Departure">Why the panel departs from the presumptive disposal; null where it does not, or nothing is presumed.</param>
/// <param name="Ends">The day on which the programme ends.</param>
/// <param name="Weeks">How long the programme lasts.</param>
/// <param name="Stop">How far the case has come when the demonstration ends.</param>
/// <param name="Afterwards">What the panel decides when outcome 22 comes back to it; null where that is still to come, or does not happen.</param>
public sealed record DemoCase(
    string Key, AreaCode Area, DistrictCode District, string Given, string Family, DateOnly Born, string Sex, EthnicityCode Ethnicity,
    OffenceCode Offence, int Adjustment, bool HasVictim, DisposalCode Disposal, string? Departure, DateOnly Ends, int Weeks, bool Completed,
    DemoStop Stop = DemoStop.Closed, DisposalCode? Afterwards = null) : DemoWork(Key, Area, District, Given, Family, Born, Sex, Ethnicity)
{
    /// <summary>What becomes of contact with each victim; empty where the case has none, or the views are all that is told.</summary>
    public IReadOnlyList<VictimStory> Victims { get; init; } = [];

    /// <summary>When a manager audits the case, and which of the key questions it meets, in their order; null where nobody does.</summary>
    public (DateOnly On, IReadOnlyList<bool> Met)? Audit { get; init; }

    public override DateOnly Starts => Ends.AddDays(-7 * Weeks);

    public DateOnly Delivered => Workday(Starts.AddDays(-3));

    /// <summary>Panels meet on Wednesdays.</summary>
    public DateOnly Heard => WednesdayBefore(Delivered.AddDays(-2));

    public override DateOnly Referred => Workday(Heard.AddDays(-21 - (Seed % 8)));

    public DateOnly Offended => Referred.AddDays(-4 - (Seed % 17));

    public override DateOnly Finishes => Ends;

    public override bool Completes => Completed;

    public static DateOnly WednesdayBefore(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek - (int)DayOfWeek.Wednesday + 7) % 7));
}

/// <summary>Where a case of the demonstration is left.</summary>
public enum DemoStop
{
    Referred,
    Screened,
    Allocated,
    Assessed,
    Countersigned,
    Listed,
    Decided,
    Confirmed,
    Delivered,
    InProgramme,
    Closed,
}
