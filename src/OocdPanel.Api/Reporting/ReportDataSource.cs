using Npgsql;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// Connections for reports, beside the store's, so that somebody who asks for many figures keeps none from commands. On them each question is planned
/// for what it asks: one area's year is a few hundred facts and the nation's some ten thousand, and a plan made for neither is up to ten
/// times slower than the millisecond of planning. And one report has one processor and sorts in memory: several people ask at once.
/// </summary>
public static class ReportDataSource
{
    /// <summary>The key by which it is had from the services.</summary>
    public const string Key = "reports";

    private const int MostAtOnce = 8;

    public static NpgsqlDataSource Create(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options = $"{settings.Options} -c plan_cache_mode=force_custom_plan -c max_parallel_workers_per_gather=0 -c work_mem=32MB".Trim();
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MostAtOnce);
        return StoreDataSource.Create(settings.ConnectionString);
    }
}
