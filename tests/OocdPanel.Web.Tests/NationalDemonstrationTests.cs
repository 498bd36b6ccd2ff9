using System.Diagnostics;
using Npgsql;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary><c>oocd demo national</c>, as somebody runs it at a keyboard.</summary>
public sealed class NationalDemonstrationTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const int Cases = 600;

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("oocd-national-");

    private string Name => $"{database.Name}_national_demo";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await TestServer.DropAsync($"{Name}_replay");
        await TestServer.DropAsync($"{Name}_keys");
        await TestServer.DropAsync(Name);
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Killed_in_the_middle_it_goes_on_when_it_is_run_again_and_every_case_is_there_once_as_the_commands_record_it()
    {
        (await KilledAsync()).ShouldBeInRange(1, Cases - 1);

        var (code, told) = await RunAsync(database.ConnectionString, "demo", "national", "--cases", $"{Cases}");
        code.ShouldBe(0, told);
        told.ShouldContain("They do not go through the commands");
        told.ShouldContain("The same, event by event: ");

        (await NumberAsync("select count(*) from mt_streams where type = 'case'")).ShouldBe(Cases);
        (await NumberAsync("select count(distinct data ->> 'crimeReference' || (data ->> 'child')) from mt_events where version = 1 and type like 'case.referral-submitted%'"))
            .ShouldBe(await NumberAsync("select count(*) from mt_events where type like 'case.referral-submitted%'"));
        (await NumberAsync("select count(*) from (select 1 from mt_streams s join mt_events e on e.stream_id = s.id group by s.id, s.version having count(*) <> s.version or max(e.version) <> s.version) odd")).ShouldBe(0);

        (await RowsAsync("select data ->> 'area', count(*) from mt_events where version = 1 and type like 'case.%' group by 1 order by 1"))
            .ShouldBe(await RowsAsync("select area, count(*) from read.case_list group by 1 order by 1"));
        (await RowsAsync("select e.data ->> 'area', count(*) from mt_events e where type like 'programme.plan-agreed%' group by 1 order by 1"))
            .ShouldBe(await RowsAsync("select area, count(*) from read.programme_fact where known_to is null group by 1 order by 1"));
        (await NumberAsync("select count(distinct area) from read.case_list")).ShouldBeGreaterThan(20);
        (await NumberAsync("select count(distinct extract(year from referred_on)) from read.case_list")).ShouldBeGreaterThanOrEqualTo(10);
        (await NumberAsync("select count(*) from read.decision_fact where confirmed_on < '2023-09-01' and final_score is not null")).ShouldBe(0);

        (await RunAsync(Demonstration, "verify")).Told.ShouldContain("everything holds");
        (code, told) = await RunAsync(database.ConnectionString, "demo", "national", "--cases", $"{Cases}");
        (code, told.Contains("nothing was added", StringComparison.Ordinal)).ShouldBe((0, true), told);
        (code, told) = await RunAsync(database.ConnectionString, "demo", "national", "--cases", "5");
        (code, told.Contains("There is a national demonstration of 600 cases already", StringComparison.Ordinal)).ShouldBe((1, true), told);
        (await NumberAsync("select count(*) from mt_streams where type = 'case'")).ShouldBe(Cases);
    }

    private string Demonstration => new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = Name }.ConnectionString;

    /// <summary>Kills it as soon as it has told twice that something is loaded.</summary>
    /// <returns>How many cases there are then.</returns>
    private async Task<long> KilledAsync()
    {
        using var loading = Start(database.ConnectionString, ["demo", "national", "--cases", $"{Cases}"]);
        for (var told = 0; told < 2 && await loading.StandardError.ReadLineAsync() is { } line;)
            told += line.Contains("0 %: ", StringComparison.Ordinal) ? 1 : 0;
        loading.Kill();
        await loading.WaitForExitAsync();
        return await NumberAsync("select count(*) from mt_streams where type = 'case'");
    }

    private async Task<(int Code, string Told)> RunAsync(string connection, params string[] verb)
    {
        using var run = Start(connection, verb);
        var output = run.StandardOutput.ReadToEndAsync();
        var told = await run.StandardError.ReadToEndAsync() + await output;
        await run.WaitForExitAsync();
        return (run.ExitCode, told);
    }

    private Process Start(string connection, string[] verb) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OocdPanel.Host.dll"), .. verb])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["ConnectionStrings__OocdPanel"] = connection, ["ASPNETCORE_ENVIRONMENT"] = "Development", ["OOCD_DATA"] = data.FullName },
    })!;

    private async Task<long> NumberAsync(string sql) => long.Parse((await RowsAsync(sql)).Single(), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<string>> RowsAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Demonstration);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        return rows;
    }
}
