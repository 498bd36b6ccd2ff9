using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>
/// A connection whose end is noticed on both sides within seconds: by the server when its host vanishes or freezes, so
/// that its locks go, and by the host when the server does.
/// </summary>
internal static class RunnerConnection
{
    /// <summary>Whoever waits for events listens here.</summary>
    public const string Channel = "events_appended";

    /// <summary>This process, as operators are shown it.</summary>
    private static readonly string Host =
        $"{Environment.MachineName[..Math.Min(30, Environment.MachineName.Length)].Replace(' ', '-')}/{Environment.ProcessId}";

    /// <summary>Seconds. The runner's own statements take none.</summary>
    public const int Short = 5;

    // Idle: a host that runs asks something every second. In a transaction: as long as a subscriber may take outside.
    private const string Server =
        " -c tcp_keepalives_idle=1 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3 -c tcp_user_timeout=4000"
        + " -c client_connection_check_interval=1000 -c idle_in_transaction_session_timeout=30000";

    public static async Task<NpgsqlConnection> OpenAsync(string connectionString, string what, string options, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false, // closed is closed: a pooled connection would keep its session, and with it the lock
            Enlist = false,
            SearchPath = "read, oocd, public",
            Timeout = Short,
            TcpKeepAlive = true,
            TcpKeepAliveTime = 1,
            TcpKeepAliveInterval = 1,
            ApplicationName = $"oocd {Host} {what}", // 63 characters at most: the host stands first
        };
        settings.Options += Server + options;
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
