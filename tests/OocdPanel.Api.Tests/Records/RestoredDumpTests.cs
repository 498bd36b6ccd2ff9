using Npgsql;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Host.Postgres;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>Old dumps, by PostgreSQL’s own programs, restored beside what is there now: what was erased stays so.</summary>
public sealed class RestoredDumpTests : HostOverDatabase
{
    private string Old => Host.Root.Path("old.sql");

    [Fact]
    public async Task An_old_dump_of_the_events_beside_the_present_keys_shows_nothing_of_whom_was_erased_and_all_else()
    {
        var erased = await ServeAsync();
        var (referral, kept) = (Calls.SubmitReferral(erased), new Journey(Http(), TimeProvider.System));
        (await erased.SendAsync(referral)).ShouldBeAccepted();
        await erased.DoAsync(Calls.FindIneligible);
        await kept.To(Stage.AwaitingAllocation);
        await DumpAsync(Events);
        await erased.DoAsync(Calls.EraseVictim);
        await erased.DoAsync(Calls.EraseChild);
        await Host.EndAsync();
        await RestoreAsync(Events);
        (await AskAsync<long>(Events, "select count(*) from mt_events where type in ('child.erased.v1', 'case.victim-erased.v1')")).ShouldBe(0);
        (await AskAsync<long>(Events, "select count(*) from read.known_child where child_id = $1", erased.Child)).ShouldBe(1);

        var again = await ServeAsync();

        Host.Told.ShouldContain(line => line.StartsWith("Names and search tokens of 1 erased children", StringComparison.Ordinal));
        var found = await ReadAsync(erased.Case);
        found.ShouldContain("[erased]");
        foreach (var gone in new[] { "Robin", "22/12345/26", "Sandy Lee", "The offence is not proved." })
            found.ShouldNotContain(gone);
        (await ReadAsync(kept.Case)).ShouldContain("Robin");
        (await AskAsync<long>(Events, "select count(*) from read.known_child where child_id = $1", erased.Child)).ShouldBe(0);
        (await AskAsync<bool>(Events, "select name is null from read.case_list_child where child_id = $1", erased.Child)).ShouldBeTrue();
        (await again.SendAsync(referral.Again())).ShouldBeAccepted(); // no match is found by what was erased
        (await again.SendAsync(Calls.EraseVictim(erased).Seeing(2))).ShouldBeProblem(409, "person-erased");
        (await Host.EndAsync()).ShouldBe(0);
        (await Host.RunAsync("rebuild")).ExitCode.ShouldBe(0);
        (await AskAsync<long>(Events, "select count(*) from read.known_child where child_id = $1", erased.Child)).ShouldBe(0);
        (await AskAsync<long>(Events, "select count(*) from read.known_child where child_id = $1", kept.Child)).ShouldBe(1);
    }

    [Fact]
    public async Task An_old_dump_of_the_keys_is_erased_again_before_anything_is_served()
    {
        var erased = await ServeAsync();
        await erased.To(Stage.Ineligible);
        var kept = await Onward(Stage.AwaitingAllocation);
        await DumpAsync(Keys);
        await erased.DoAsync(Calls.EraseChild);
        await Host.EndAsync();
        await RestoreAsync(Keys);
        Directory.Delete(Host.Root.Path("erased"), recursive: true); // the list is lost as well: the history knows
        (await KeysOfAsync(erased.Child)).ShouldBe(1);

        await ServeAsync();

        Host.Told.ShouldContain(line => line.StartsWith("1 keys of erased subjects", StringComparison.Ordinal));
        (await KeysOfAsync(erased.Child)).ShouldBe(0);
        (await ReadAsync(erased.Case)).ShouldNotContain("Robin");
        (await ReadAsync(kept.Case)).ShouldContain("Robin");
    }

    private async Task<Journey> Onward(Stage stage)
    {
        var journey = new Journey(Http(), TimeProvider.System);
        await journey.To(stage);
        return journey;
    }

    private HttpClient Http() => new() { BaseAddress = Host.Address };

    private async Task DumpAsync(string connectionString) => await RunAsync("pg_dump", connectionString, $"--file={Old}");

    private async Task RestoreAsync(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        NpgsqlConnection.ClearAllPools();
        await TestServer.DropAsync(database);
        await TestServer.CreateAsync(database);
        await RunAsync("psql", connectionString, "--quiet", "--set=ON_ERROR_STOP=1", $"--file={Old}");
    }

    private static async Task RunAsync(string program, string connectionString, params string[] arguments)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var programs = await PostgresPrograms.FindAsync($"{connection.PostgreSqlVersion.Major}");
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var address = $"postgresql://{Uri.EscapeDataString(given.Username!)}:{Uri.EscapeDataString(given.Password ?? "")}@{given.Host}:{given.Port}/{given.Database}";
        var ended = await ServerAccount.RunHereAsync(programs.Program(program), [.. arguments, address]);
        ended.ExitCode.ShouldBe(0, ended.Output);
    }
}
