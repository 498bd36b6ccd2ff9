using Npgsql;
using OocdPanel.Host.Postgres;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Postgres;

public sealed class EmbeddedPostgresTests : IAsyncLifetime
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly HostProcess _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_host_that_is_asked_to_end_stops_its_cluster_and_ends_well()
    {
        await _host.ServeAsync();
        Postmaster.Running(_host.Cluster).ShouldNotBeNull();

        (await _host.EndAsync()).ShouldBe(0);

        Postmaster.Running(_host.Cluster).ShouldBeNull();
        File.Exists(Path.Combine(_host.Cluster, "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cluster_keeps_in_memory_what_a_quarter_of_the_machine_holds()
    {
        await _host.ServeAsync();

        (await AskAsync("select (setting::bigint * 8 / 1024)::text from pg_settings where name = 'shared_buffers'")).ShouldBe($"{ClusterControl.SharedMegabytes}");
        ClusterControl.SharedMegabytes.ShouldBeInRange(128, 8192);
    }

    [Fact]
    public async Task What_was_written_survives_a_host_that_is_killed_and_the_next_host_uses_the_cluster_left_running()
    {
        await _host.ServeAsync();
        await WriteAsync();
        var before = Postmaster.Running(_host.Cluster);
        await _host.KillAsync();
        Postmaster.Running(_host.Cluster).ShouldBe(before);

        await _host.ServeAsync();

        Postmaster.Running(_host.Cluster).ShouldBe(before);
        (await ReadAsync()).ShouldBe("kept");
        (await _host.EndAsync()).ShouldBe(0);
        Postmaster.Running(_host.Cluster).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_written_survives_host_and_cluster_killed_together()
    {
        await _host.ServeAsync();
        await WriteAsync();
        await _host.KillAsync();
        await ServerAccount.RunHereAsync("kill", "-KILL", $"{Postmaster.Running(_host.Cluster)!.ProcessId}");

        await _host.ServeAsync();

        (await ReadAsync()).ShouldBe("kept");
    }

    [Fact]
    public async Task A_pid_file_whose_number_belongs_to_another_program_does_not_stop_the_cluster_from_starting()
    {
        (await _host.RunAsync("postgres", "start")).ExitCode.ShouldBe(0);
        var pidFile = Path.Combine(_host.Cluster, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(pidFile);
        (await _host.RunAsync("postgres", "stop")).ExitCode.ShouldBe(0);
        lines[0] = $"{Environment.ProcessId}";
        await File.WriteAllLinesAsync(pidFile, lines);
        await ServerAccount.Find().OwnAsync(pidFile);

        await _host.ServeAsync();

        Postmaster.Running(_host.Cluster)!.ProcessId.ShouldNotBe(Environment.ProcessId);
    }

    [Fact]
    public async Task The_cluster_keeps_its_port_from_start_to_start()
    {
        (await _host.RunAsync("postgres", "start")).ExitCode.ShouldBe(0);
        var before = Postmaster.Running(_host.Cluster)!.Port;
        (await _host.RunAsync("postgres", "stop")).ExitCode.ShouldBe(0);

        (await _host.RunAsync("postgres", "start")).ExitCode.ShouldBe(0);

        Postmaster.Running(_host.Cluster)!.Port.ShouldBe(before);
    }

    [Fact]
    public async Task A_data_directory_of_another_major_version_is_refused_with_what_to_do()
    {
        (await _host.RunAsync("postgres", "start")).ExitCode.ShouldBe(0);
        (await _host.RunAsync("postgres", "stop")).ExitCode.ShouldBe(0);
        await File.WriteAllTextAsync(Path.Combine(_host.Cluster, "PG_VERSION"), "8\n");

        var (exitCode, errors) = await _host.RunAsync("serve", "--url", "http://127.0.0.1:0");

        exitCode.ShouldBe(1);
        errors.ShouldContain("made by PostgreSQL 8");
        errors.ShouldContain("Install PostgreSQL 8");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_cluster_that_does_not_start_is_reported_with_the_end_of_its_log()
    {
        (await _host.RunAsync("postgres", "start")).ExitCode.ShouldBe(0);
        (await _host.RunAsync("postgres", "stop")).ExitCode.ShouldBe(0);
        await File.AppendAllTextAsync(Path.Combine(_host.Cluster, "postgresql.conf"), "no_such_setting = on\n");

        var (exitCode, errors) = await _host.RunAsync("serve", "--url", "http://127.0.0.1:0");

        exitCode.ShouldBe(1);
        errors.ShouldContain("PostgreSQL did not start");
        errors.ShouldContain("no_such_setting");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Passwords_are_for_their_owner_only_and_the_cluster_asks_for_one()
    {
        await _host.ServeAsync();

        File.GetUnixFileMode(_host.Root.ConnectionFile).ShouldBe(OwnerOnly);
        File.GetUnixFileMode(ClusterPlace.Existing(_host.Root)!.Password).ShouldBe(OwnerOnly);
        var wrong = new NpgsqlConnectionStringBuilder(_host.Root.ServedConnection()!) { Password = "wrong" };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task The_cluster_does_not_run_as_root_and_listens_on_the_loopback_address_only()
    {
        await _host.ServeAsync();

        var status = await File.ReadAllLinesAsync($"/proc/{Postmaster.Running(_host.Cluster)!.ProcessId}/status");
        status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1].ShouldNotBe("0");
        (await AskAsync("show listen_addresses")).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_cluster_that_another_host_still_uses_is_left_running()
    {
        await _host.ServeAsync();
        var second = new EmbeddedPostgres(_host.Root);
        (await second.StartAsync(CancellationToken.None)).ShouldBeFalse();

        (await _host.EndAsync()).ShouldBe(0);

        Postmaster.Running(_host.Cluster).ShouldNotBeNull();
        (await second.StopAsync(evenIfUsed: false, CancellationToken.None)).ShouldBeTrue();
        Postmaster.Running(_host.Cluster).ShouldBeNull();
    }

    private Task<string> WriteAsync() => AskAsync("create table note (text text); insert into note values ('kept'); select ''");

    private Task<string> ReadAsync() => AskAsync("select text from note");

    private async Task<string> AskAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_host.Root.ServedConnection()!);
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
