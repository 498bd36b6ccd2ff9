namespace OocdPanel.Api.Reporting.Measures;

/// <summary>A group as it was counted.</summary>
/// <param name="Last">Where the log ended.</param>
/// <param name="Groups">One for each breakdown; null for all groups of it.</param>
/// <param name="Counts">One for each count column, in their order.</param>
/// <param name="Days">One list for each different value that percentiles are taken of.</param>
internal sealed record CountedGroup(long Last, IReadOnlyList<string?> Groups, IReadOnlyList<long> Counts, IReadOnlyList<int[]> Days);
