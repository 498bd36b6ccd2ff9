using Npgsql;

namespace OocdPanel.Host.Demonstration;

/// <summary>Statements of the demonstration’s own, about how far it is.</summary>
internal static class Sql
{
    public static async Task DoAsync(this NpgsqlDataSource source, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(ct);
    }
}
