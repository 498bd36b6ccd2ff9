using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>The projections' tables, and a note of the shape each was made in.</summary>
internal static class ReadModelTables
{
    /// <summary>The projections whose tables are missing or were made by other DDL.</summary>
    public static async Task<IReadOnlyList<IProjection>> OutdatedAsync(
        NpgsqlConnection connection, IReadOnlyList<IProjection> projections, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select name, shape from oocd.read_models", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var shapes = new Dictionary<string, string>();
        while (await reader.ReadAsync(ct))
            shapes.Add(reader.GetString(0), reader.GetString(1));
        return [.. projections.Where(p => shapes.GetValueOrDefault(p.Name) != Shape(p))];
    }

    /// <summary>Replaces the projection's tables in <paramref name="schema"/> by empty ones.</summary>
    public static async Task CreateAsync(NpgsqlConnection connection, IProjection projection, string schema, CancellationToken ct)
    {
        await DropAsync(connection, projection, schema, ct);
        await connection.RunAsync($"set local search_path = {schema}, oocd, public", ct);
        await connection.RunAsync(projection.Ddl, ct);
        foreach (var table in projection.Tables)
            if (!await connection.HasTableAsync(schema, table.Name, ct))
                throw new InvalidOperationException($"The DDL of {projection.Name} does not create its table {table.Name}.");
    }

    public static Task DropAsync(NpgsqlConnection connection, IProjection projection, string schema, CancellationToken ct) =>
        connection.RunAsync($"drop table if exists {string.Join(", ", projection.Tables.Select(t => $"{schema}.{t.Quoted}"))}", ct);

    /// <summary>Notes that the tables in <c>read</c> now have the projection's shape.</summary>
    public static async Task RememberAsync(NpgsqlConnection connection, IProjection projection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into oocd.read_models values ($1, $2) on conflict (name) do update set shape = excluded.shape", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = projection.Name });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Shape(projection) });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Tells read models of one name but different DDL apart.</summary>
    public static string Shape(IProjection projection) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(projection.Ddl)));
}
