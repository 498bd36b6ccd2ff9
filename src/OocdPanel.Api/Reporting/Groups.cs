using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting;

/// <summary>The groups that figures are broken down by.</summary>
internal static class Groups
{
    public const string NotObtainable = "Information not obtainable";

    /// <summary>Nobody said.</summary>
    public const string NotRecorded = "not-recorded";

    /// <summary>Ethnicities that the census counts among White and whose rates are looked at apart.</summary>
    public static IReadOnlyList<string> GypsyRomaTraveller { get; } = ["white-gypsy-or-irish-traveller", "white-roma"];

    /// <summary>The group of an ethnicity on that day.</summary>
    public static string Of(EthnicityCode ethnicity, ReferenceData reference, DateOnly day) =>
        reference.Ethnicities.InForce(ethnicity, day)?.Group ?? NotObtainable;
}
