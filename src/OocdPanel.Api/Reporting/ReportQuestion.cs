namespace OocdPanel.Api.Reporting;

/// <summary>What somebody wants to be told.</summary>
/// <param name="Area">The code of an area, a service or a force.</param>
/// <param name="Year">A financial year: 2023-24.</param>
/// <param name="Quarter">Q1 to Q4; null for the whole year.</param>
/// <param name="Position">As known when the log ended here; null for now.</param>
/// <param name="Restated">One of <see cref="Domain.Areas.Restating.Ways"/>; null for the areas that were in charge.</param>
public sealed record ReportQuestion(string? Area, string? Year, string? Quarter = null, long? Position = null, string? Restated = null);

/// <summary>Why a question has no answer.</summary>
/// <param name="Field">The part of the question it is about.</param>
/// <param name="Exists">False where what was asked for does not exist (404); true where the question is at fault (400).</param>
public sealed record ReportFault(string Code, string Field, string Message, string Advice, bool Exists = true);

/// <summary>A report, or why there is none: never both.</summary>
public sealed record Reported<T>(T? Report, ReportFault? Fault) where T : class
{
    public static implicit operator Reported<T>(T report) => new(report, null);

    public static implicit operator Reported<T>(ReportFault fault) => new(null, fault);
}
