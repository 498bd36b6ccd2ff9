using System.Diagnostics;
using Npgsql;

namespace OocdPanel.Host.Postgres;

/// <summary>Whether a server answers.</summary>
public static class Answering
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Connects once; returns why that failed, or null.</summary>
    public static async Task<string?> WhyNotAsync(string connectionString, CancellationToken ct)
    {
        try
        {
            await ConnectAsync(connectionString, ct);
            return null;
        }
        catch (Exception failed) when (failed is NpgsqlException or ArgumentException or TimeoutException)
        {
            return failed.InnerException is { } cause ? $"{failed.Message} ({cause.Message})" : failed.Message;
        }
    }

    /// <summary>Waits for a server that is starting or recovering.</summary>
    /// <returns>True when it answers, false when it has ended instead: one may be found while it is about to stop.</returns>
    public static async Task<bool> WaitAsync(string connectionString, Func<bool> runs, CancellationToken ct)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ConnectAsync(connectionString, ct);
                return true;
            }
            catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword)
            {
                throw new CannotRunException("The PostgreSQL cluster that runs here does not know the password kept beside it: stop it, or point OOCD_DATA elsewhere.", refused);
            }
            catch (NpgsqlException failed) when (waiting.Elapsed > Patience)
            {
                throw new CannotRunException($"PostgreSQL runs but does not answer within {Patience.TotalSeconds} seconds: {failed.Message}", failed);
            }
            catch (NpgsqlException) when (!runs())
            {
                return false;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(200, ct);
            }
        }
    }

    private static async Task ConnectAsync(string connectionString, CancellationToken ct)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync(ct);
    }
}
