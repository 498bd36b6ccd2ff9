namespace OocdPanel.Api.Reporting;

/// <summary>How much of the log and of the country a count takes in; how its facts are found depends on it.</summary>
/// <param name="Now">Counted as of the end of the log.</param>
/// <param name="IsOfNation">Of all areas.</param>
/// <param name="IsRestated">Told by other areas than those in charge: each fact has its <c>told_area</c>, and what has none is left out.</param>
internal readonly record struct Extent(bool Now, bool IsOfNation, bool IsRestated)
{
    /// <param name="position">As of which is counted; null for now.</param>
    public static Extent Of(ReportScope scope, long? position) => new(position is null, scope.IsOfNation, scope.RestatedBy is not null);
}
