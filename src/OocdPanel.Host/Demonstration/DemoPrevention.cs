using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>An invented child who is supported without an offence. Every date follows from the day of the referral.</summary>
/// <param name="On">The day of the referral.</param>
/// <param name="Concerns">What the support is to prevent.</param>
public sealed record DemoPrevention(
    string Key, AreaCode Area, DistrictCode District, string Given, string Family, DateOnly Born, string Sex, EthnicityCode Ethnicity,
    DateOnly On, int Weeks, string Concerns) : DemoWork(Key, Area, District, Given, Family, Born, Sex, Ethnicity)
{
    public override DateOnly Referred => Workday(On);

    public override DateOnly Starts => Workday(Referred.AddDays(14));

    public override DateOnly Finishes => Starts.AddDays(7 * Weeks);

    public override bool Completes => Seed % 8 != 0;
}
