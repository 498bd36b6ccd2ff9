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
        using var writers = new CaseWriters(hosts, Long ? TimeSpan.Zero : TimeSpan.FromMilliseconds(20));
        writers.Start(8);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(Between);
            var (runs, seals) = await hosts.KillRunnerAsync("signed-heads", HeadsAsync).WaitAsync(TimeSpan.FromSeconds(75)); // a head is due after a minute at the latest
            told.WriteLine($"Kill {kill + 1}: another host runs it after {runs.TotalSeconds:0.00} s, and the next head is there after {seals.TotalSeconds:0.00}; {writers.Accepted.Count} commands accepted so far.");
            runs.ShouldBeLessThan(TimeSpan.FromSeconds(5));
            await hosts.StartAsync();
        }
        await Task.Delay(Between);
        await writers.StopAsync();
        told.WriteLine($"{writers.Accepted.Count} commands accepted, {writers.Repeated} sent again, {await NumberAsync("select count(*) from mt_events")} events, {await HeadsAsync()} heads.");

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

    private Task<long> HeadsAsync() => NumberAsync("select count(*) from oocd.heads");

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
