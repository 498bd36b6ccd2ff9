using Npgsql;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// Asks the database for a report. They take turns, as many at once as there are processors: each is worked on by one, so more at once
/// would only make all of them late. Those of the nation queue by themselves, so that no small report waits for them, and each of them is
/// planned for what it asks: what is best depends on how much there is, and planning takes a small part of the time.
/// </summary>
internal static class ReportReading
{
    private static int Turns => Math.Max(2, Environment.ProcessorCount);

    private static readonly SemaphoreSlim Nation = new(Turns);

    private static readonly SemaphoreSlim Areas = new(Turns);

    private static readonly string[] NoDistrict = [];

    private static readonly DateOnly[] NoDay = [];

    /// <summary>The parameters $1 to $16 that <see cref="FactSource.Here"/> names.</summary>
    /// <param name="by">The breakdowns that the question asks for.</param>
    /// <param name="position">As of which is counted; null for now.</param>
    /// <param name="day">As of which is counted what must have passed.</param>
    public static IEnumerable<object> Parameters(
        ReportScope scope, FactSource facts, IReadOnlyList<Breakdown> by, long? position, DateOnly day, ReferenceData reference) =>
    [
        scope.Areas.Select(span => span.Area.Value).ToArray(), scope.Areas.Select(span => span.From).ToArray(), scope.Areas.Select(span => span.To).ToArray(),
        position is { } given ? given : DBNull.Value, .. Labels.Parameters([.. by.Select(breakdown => breakdown.Label).OfType<string>().Distinct()], scope, reference),
        day, scope.Period.From, scope.Period.To, .. facts.AsksDistricts ? Labels.OfDistricts(reference) : [NoDistrict, NoDistrict, NoDay, NoDay],
    ];

    public static async Task<List<T>> ReadAsync<T>(this NpgsqlDataSource source, string sql, ReportScope scope, IEnumerable<object> parameters, Func<NpgsqlDataReader, T> row, CancellationToken ct)
    {
        var queue = scope.IsOfNation ? Nation : Areas;
        await queue.WaitAsync(ct);
        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            await using var transaction = scope.IsOfNation ? await connection.BeginTransactionAsync(ct) : null;
            await using var batch = connection.CreateBatch();
            if (scope.IsOfNation)
                batch.BatchCommands.Add(new NpgsqlBatchCommand("set local plan_cache_mode = force_custom_plan"));
            var question = new NpgsqlBatchCommand(sql);
            foreach (var parameter in parameters)
                question.Parameters.Add(new NpgsqlParameter { Value = parameter });
            batch.BatchCommands.Add(question);
            await using var reader = await batch.ExecuteReaderAsync(ct);
            var rows = new List<T>();
            while (await reader.ReadAsync(ct))
                rows.Add(row(reader));
            return rows;
        }
        finally
        {
            queue.Release();
        }
    }
}
