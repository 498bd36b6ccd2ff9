using System.Globalization;
using OocdPanel.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace OocdPanel.Api.Tests.Faults;

/// <summary>Eight writers, three hosts, and always the one killed that seals the log. OOCD_LONG_TESTS makes it 60 seconds with a kill every 10 instead of 20 with one every 5.</summary>
public sealed class HostsKilledTests(TestDatabase database, ITestOutputHelper told) : IClassFixture<TestDatabase>
{
    private static readonly bool Long = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OOCD_LONG_TESTS"));
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(Long ? 10 : 5);
    private static readonly int Kills = Long ? 5 : 3;

    [Fact]
    public async Task With_hosts_killed_under_eight_writers_nothing_is_lost_and_nothing_doubled()
    {
        await using var hosts = new Hosts(database.ConnectionString);
        for (var i = 0; i < 3; i++)
            await hosts.StartAsync();
        using var writers = new CaseWriters(hosts);
        writers.Start(8);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(Between);
            var before = await NumberAsync("select count(*) from oocd.heads");
            var took = await hosts.KillRunnerAsync("signed-heads");
            told.WriteLine($"Kill {kill + 1}: another host seals after {took.TotalSeconds:0.00} s; {writers.Accepted.Count} commands accepted, {before} heads so far.");
            took.ShouldBeLessThan(TimeSpan.FromSeconds(5));
            await hosts.StartAsync();
        }
        await Task.Delay(Between);
        await writers.StopAsync();
        told.WriteLine($"{writers.Accepted.Count} commands accepted, {writers.Repeated} sent again, {await NumberAsync("select count(*) from mt_events")} events, {await NumberAsync("select count(*) from oocd.heads")} heads.");

        await ShouldAllBeThereOnceAsync(writers);
        writers.Repeated.ShouldBeGreaterThan(0, "no host was killed while it was asked");
        await ShouldEqualARebuildAsync(hosts);
        var (code, said) = await hosts.RunAsync("verify");
        code.ShouldBe(0, said);
    }

    private async Task ShouldAllBeThereOnceAsync(CaseWriters writers)
    {
        var written = await RowsAsync("select headers->>'commandId' || ' ' || (headers->>'command') || ' ' || count(*) from mt_events group by headers->>'commandId', headers->>'command'");
        var split = written.Select(row => row.Split(' ')).ToList();
        split.Select(row => Guid.Parse(row[0])).Order().ShouldBe(writers.Accepted.Keys.Order());
        foreach (var command in split.GroupBy(row => row[1]))
            command.Select(row => row[2]).Distinct().ShouldHaveSingleItem($"{command.Key} wrote different numbers of events");
        (await NumberAsync("select count(*) from oocd.commands")).ShouldBe(writers.Accepted.Count);

        var versions = (await RowsAsync("select id || ' ' || version from mt_streams")).Select(row => row.Split(' ')).ToDictionary(row => Guid.Parse(row[0]), row => long.Parse(row[1], CultureInfo.InvariantCulture));
        foreach (var stream in writers.Accepted.Values.SelectMany(one => one.Answer.Changed).GroupBy(changed => changed.Id))
            versions[stream.Key].ShouldBe(stream.Max(changed => changed.Version));
    }

    private async Task ShouldEqualARebuildAsync(Hosts hosts)
    {
        var before = await ReadModelsAsync();
        var (code, said) = await hosts.RunAsync("rebuild");
        code.ShouldBe(0, said);
        var after = await ReadModelsAsync();
        after.Keys.ShouldBe(before.Keys);
        foreach (var (table, rows) in before)
            after[table].ShouldBe(rows, table);
        before.Values.ShouldContain(rows => rows.Count > 0);
    }

    private async Task<SortedDictionary<string, IReadOnlyList<string>>> ReadModelsAsync()
    {
        var models = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in await RowsAsync("select table_name::text from information_schema.tables where table_schema = 'read'"))
            models[table] = await RowsAsync($"select row::text from read.\"{table}\" as row order by 1");
        return models;
    }

    private async Task<long> NumberAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
