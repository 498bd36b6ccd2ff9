namespace OocdPanel.Api.Reporting;

/// <summary>Conditions on rows that say from which position of the log they were known, and up to which.</summary>
internal static class KnownAt
{
    /// <summary>Whether a row was known at a position.</summary>
    /// <param name="row">The table’s name in the query.</param>
    /// <param name="at">The position, as an expression; null for now, which an index finds without reading what is known no more.</param>
    public static string Row(string row, string? at) =>
        at is null ? $"{row}.known_to is null" : $"{row}.known_from <= {at} and ({row}.known_to is null or {row}.known_to > {at})";

    /// <summary>The same of a row that is never replaced.</summary>
    /// <inheritdoc cref="Row"/>
    public static string Since(string row, string? at) => at is null ? "true" : $"{row}.known_from <= {at}";
}
