using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Scrutiny;

/// <summary>Reports as they were published: the same bytes for ever.</summary>
public sealed class PublishedReports(EventLog log)
{
    /// <summary>The reports of an exercise, by number; empty where there are none.</summary>
    public async Task<IReadOnlyList<ReportPublished>> OfAsync(ExerciseId exercise, CancellationToken ct) =>
        (await log.LoadAsync(new Load { Streams = [exercise.Value] }, ct)).Streams.TryGetValue(exercise.Value, out var read)
            ? [.. read.Events.Select(happened => happened.Data).OfType<ReportPublished>()]
            : [];

    /// <returns>Null where there is none of that number or format.</returns>
    public async Task<PublishedDocument?> DocumentAsync(ExerciseId exercise, int number, string format, CancellationToken ct) =>
        (await OfAsync(exercise, ct)).FirstOrDefault(report => report.Number == number)?.Documents.FirstOrDefault(document => document.Format == format);

    /// <summary>What kind of text a format is.</summary>
    public static string MediaType(string format) => format switch
    {
        "html" => "text/html; charset=utf-8",
        "csv" => "text/csv; charset=utf-8; header=present",
        _ => "application/json; charset=utf-8",
    };
}
