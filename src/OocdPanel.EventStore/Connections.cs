using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace OocdPanel.EventStore;

[SuppressMessage("Security", "CA2100", Justification = "The text is the program's own: DDL and table names of projections, never input.")]
internal static class Connections
{
    public static async Task RunAsync(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Reads the catalogue itself: to_regclass answers from a cache that waiting on an advisory lock leaves stale.</summary>
    public static async Task<bool> HasTableAsync(this NpgsqlConnection connection, string schema, string table, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select exists (select from pg_tables where schemaname = $1 and tablename = $2)", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = schema });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    public static async Task<object?> ScalarAsync(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
