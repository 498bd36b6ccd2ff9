using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Administration;

/// <summary>Sees within seconds what another host imported or decided, for readers; commands look for themselves.</summary>
public sealed class ReferenceWatch(ReferenceBook book, NpgsqlDataSource source, ILogger<ReferenceWatch> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await using var command = source.CreateCommand("select coalesce(sum(version), 0)::bigint from reference_version");
                if (await command.ExecuteScalarAsync(stoppingToken) is long newest && newest != book.Version)
                    await book.RefreshAsync(stoppingToken);
            }
            catch (Exception away) when (away is NpgsqlException or ReferenceFileException)
            {
                log.LogWarning("Reference data cannot be looked at now: {Why}", away.Message); // the next tick tries again
            }
        }
    }
}
