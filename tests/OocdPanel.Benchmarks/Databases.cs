using System.Diagnostics.CodeAnalysis;
using Npgsql;
using OocdPanel.EventStore;

namespace OocdPanel.Benchmarks;

[SuppressMessage("Security", "CA2100", Justification = "The statements are this program's own.")]
internal static class Databases
{
    public static readonly Headers By =
        new("ann", "clerk", "yjs", Guid.Parse("0199c0de-0000-7000-8000-000000000002"), "MakeEntry", null, DateTimeOffset.UnixEpoch);

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

    /// <summary>A log of streams of 12 events, encrypted and chained.</summary>
    /// <returns>The streams' ids, in order.</returns>
    public static async Task<Guid[]> FillAsync(this NpgsqlDataSource source, long streams, CancellationToken ct)
    {
        var ids = new Guid[streams];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = Guid.CreateVersion7();
        Array.Sort(ids);
        await new BulkLoad(source, Entry.Types, Entry.Keys).RunAsync(ids.Select(Stream), ct);
        return ids;
    }

    private static StreamToLoad Stream(Guid id, int number) => new(
        id, Entry.StreamType,
        [.. Enumerable.Range(0, Options.EventsPerStream).Select(i => new EventToLoad(Entry.Sample with { Amount = (number + i) % 60 }, By, DateTimeOffset.UnixEpoch))]);
}
