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

    public static async Task<object?> ScalarAsync(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
