using Npgsql;

namespace OocdPanel.Host.Postgres;

/// <summary>Makes and drops databases on a server.</summary>
public static class ServerDatabases
{
    public static async Task EnsureAsync(string server, string database, CancellationToken ct)
    {
        await using var connection = await OpenAsync(server, ct);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter { Value = database });
        if (await exists.ExecuteScalarAsync(ct) is not null) return;
        try
        {
            await ExecuteAsync(connection, $"create database {Quoted(database)}", ct);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another host made it in the meantime.
        }
    }

    public static async Task CreateAsync(string server, string database, string template, CancellationToken ct)
    {
        await using var connection = await OpenAsync(server, ct);
        await ExecuteAsync(connection, $"create database {Quoted(database)} template {Quoted(template)}", ct);
    }

    /// <summary>Drops a database, ending whoever is still connected to it.</summary>
    public static async Task DropAsync(string server, string database, CancellationToken ct)
    {
        await using var connection = await OpenAsync(server, ct);
        await ExecuteAsync(connection, $"drop database if exists {Quoted(database)} with (force)", ct);
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static async Task<NpgsqlConnection> OpenAsync(string server, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
#pragma warning disable CA2100 // Names of databases cannot be parameters; they are quoted above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
