using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace OocdPanel.Benchmarks;

[SuppressMessage("Security", "CA2100", Justification = "The statements are this program's own.")]
internal static class Databases
{
    public static async Task<NpgsqlDataSource> CreateAsync(
        PrivateCluster cluster, string name, Func<string, NpgsqlDataSource> open, CancellationToken ct)
    {
        await using (var server = NpgsqlDataSource.Create(cluster.ConnectionString))
            await server.RunAsync($"create database {name}", ct);
        return open(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = name }.ConnectionString);
    }

    public static async Task RunAsync(this NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Streams of 12 events as the store lays them out, by plain SQL: the quickest way to a long log.</summary>
    public static async Task FillAsync(this NpgsqlDataSource source, int streams, CancellationToken ct)
    {
        await source.RunAsync($"insert into mt_streams (id, type, version) select md5(s::text)::uuid, '{Entry.StreamType}', 12 from generate_series(1, {streams}) s", ct);
        await source.RunAsync($$"""
            insert into mt_events (id, stream_id, version, type, data, timestamp, headers)
            select gen_random_uuid(), md5(s::text)::uuid, v, 'ledger.entry-made.v1',
                jsonb_set('{{Entry.SampleJson}}', '{amount}', to_jsonb((s + v) % 60)), now(),
                '{"user":"ann","role":"clerk","agency":"yjs","commandId":"0199c0de-0000-7000-8000-000000000002","command":"MakeEntry","reason":null,"occurredAt":"2026-03-02T12:00:00+00:00"}'
            from generate_series(1, {{streams}}) s, generate_series(1, 12) v
            """, ct);
    }

    public static async Task<Guid[]> StreamIdsAsync(this NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select array_agg(id) from mt_streams");
        return (Guid[])(await command.ExecuteScalarAsync(ct))!;
    }
}
