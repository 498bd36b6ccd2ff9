using Npgsql;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// Connections for reports, beside the store's, so that somebody who asks for many figures keeps none from commands. On them a question is planned
/// once, whatever area is asked: planning takes longer than counting one. And one report has one processor and sorts in memory: several people ask at once.
/// </summary>
public static class ReportDataSource
{
    /// <summary>The key by which it is had from the services.</summary>
    public const string Key = "reports";

    private const int MostAtOnce = 8;

    public static NpgsqlDataSource Create(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options = $"{settings.Options} -c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0 -c work_mem=32MB".Trim();
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MostAtOnce);
        return StoreDataSource.Create(settings.ConnectionString, prepareAt: 1);
    }
}
