using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>Connections as the store wants them; see the benchmark for what each setting buys.</summary>
public static class StoreDataSource
{
    private const int NpgsqlsOwnPoolSize = 100;

    /// <summary>Session state is never changed outside a transaction, so connections need no reset between uses.</summary>
    public static NpgsqlDataSource Create(string connectionString) => Create(connectionString, prepareAt: 2);

    /// <inheritdoc cref="Create(string)"/>
    /// <param name="prepareAt">At which use on a connection a statement is prepared.</param>
    public static NpgsqlDataSource Create(string connectionString, int prepareAt)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = "read, oocd, public",
            Options = $"{new NpgsqlConnectionStringBuilder(connectionString).Options} -c jit=off".Trim(), // compiling a report takes longer than running it
            NoResetOnClose = true,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = prepareAt,
            Enlist = false,
            ReadBufferSize = 32 * 1024,
            WriteBufferSize = 32 * 1024,
        };
        if (settings.MaxPoolSize == NpgsqlsOwnPoolSize)
            settings.MaxPoolSize = 16;
        return NpgsqlDataSource.Create(settings);
    }
}
