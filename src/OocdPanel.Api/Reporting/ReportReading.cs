using Npgsql;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// Asks the database for a report. Those of the nation take turns, as many at once as there are processors: each is worked on
/// by one, so more at once would only make all of them late, and a small report between them as well.
/// </summary>
internal static class ReportReading
{
    private static readonly SemaphoreSlim Nation = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>The parameters $1 to $12 that <see cref="FactSource.Here"/> names.</summary>
    /// <param name="kinds">The kinds of labels that the question needs.</param>
    /// <param name="position">As of which is counted; null for now.</param>
    /// <param name="day">As of which is counted what must have passed.</param>
    public static IEnumerable<object> Parameters(ReportScope scope, IReadOnlyCollection<string> kinds, long? position, DateOnly day, ReferenceData reference) =>
    [
        scope.Areas.Select(span => span.Area.Value).ToArray(), scope.Areas.Select(span => span.From).ToArray(), scope.Areas.Select(span => span.To).ToArray(),
        position is { } given ? given : DBNull.Value, .. Labels.Parameters(kinds, scope, reference), day, scope.Period.From, scope.Period.To,
    ];

    public static async Task<List<T>> ReadAsync<T>(this NpgsqlDataSource source, string sql, ReportScope scope, IEnumerable<object> parameters, Func<NpgsqlDataReader, T> row, CancellationToken ct)
    {
        var isOfNation = scope.Asked == AreaTable.Everywhere;
        if (isOfNation)
            await Nation.WaitAsync(ct);
        try
        {
            await using var command = source.CreateCommand(sql);
            foreach (var parameter in parameters)
                command.Parameters.Add(new NpgsqlParameter { Value = parameter });
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<T>();
            while (await reader.ReadAsync(ct))
                rows.Add(row(reader));
            return rows;
        }
        finally
        {
            if (isOfNation)
                Nation.Release();
        }
    }
}
