using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting;

/// <summary>The groups that figures are broken down by.</summary>
internal static class Groups
{
    public const string NotObtainable = "Information not obtainable";

    /// <summary>The group of an ethnicity on that day.</summary>
    public static string Of(EthnicityCode ethnicity, ReferenceData reference, DateOnly day) =>
        reference.Ethnicities.InForce(ethnicity, day)?.Group ?? NotObtainable;
}
