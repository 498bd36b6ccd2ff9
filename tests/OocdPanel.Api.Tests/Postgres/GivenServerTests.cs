using Npgsql;
using OocdPanel.Host;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Postgres;

public sealed class GivenServerTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_server_that_is_given_is_used_and_no_cluster_is_made()
    {
        await using var host = new HostProcess();
        host.Set(ServedDatabase.Setting, database.ConnectionString);

        await host.ServeAsync();

        Directory.Exists(host.Root.Path("postgres")).ShouldBeFalse();
        host.Root.ServedConnection().ShouldBe(database.ConnectionString);
        File.GetUnixFileMode(host.Root.ConnectionFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await host.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_given_server_that_does_not_answer_is_a_sentence()
    {
        await using var host = new HostProcess();
        host.Set(ServedDatabase.Setting, new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "no_such_database" }.ConnectionString);

        var (exitCode, errors) = await host.RunAsync("serve");

        exitCode.ShouldBe(1);
        errors.ShouldContain("no_such_database");
        errors.Trim().ShouldNotContain("\n");
    }
}
