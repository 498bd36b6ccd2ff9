using Npgsql;

namespace OocdPanel.Benchmarks;

/// <summary>All rows of a database as they once were, kept in it, so that every measurement can begin from the same.</summary>
internal sealed class Snapshot(NpgsqlDataSource source)
{
    // Generated columns make themselves; foreign keys hold again at the end, as they did.
    private const string Tables = """
        select format('%I.%I', table_schema, table_name), format('%I', table_schema || '.' || table_name),
            string_agg(quote_ident(column_name), ', ' order by ordinal_position) filter (where is_generated = 'NEVER')
        from information_schema.columns join information_schema.tables using (table_catalog, table_schema, table_name)
        where table_schema in ('public', 'oocd', 'read') and table_type = 'BASE TABLE'
        group by table_schema, table_name
        """;

    private readonly List<(string Table, string Saved, string Columns)> tables = [];

    public async Task SaveAsync(CancellationToken ct)
    {
        await using (var command = source.CreateCommand(Tables))
        await using (var reader = await command.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct))
                tables.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        await source.RunAsync("create schema saved", ct);
        foreach (var (table, saved, columns) in tables)
            await source.RunAsync($"create table saved.{saved} as select {columns} from {table}", ct);
    }

    public async Task RestoreAsync(CancellationToken ct)
    {
        var all = $"truncate {string.Join(", ", tables.Select(t => t.Table))}; "
            + string.Concat(tables.Select(t => $"insert into {t.Table} ({t.Columns}) overriding system value select {t.Columns} from saved.{t.Saved}; "));
        await source.RunAsync($"begin; set local session_replication_role = replica; {all} commit", ct);
        await source.RunAsync("vacuum analyze", ct);
    }
}
