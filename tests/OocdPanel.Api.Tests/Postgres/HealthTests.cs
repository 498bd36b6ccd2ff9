using System.Net;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Host;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Postgres;

public sealed class HealthTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_host_whose_database_answers_is_live_and_ready(string path)
    {
        await using var host = await TestHost.InMemoryAsync(database.ConnectionString);
        (await host.Client().GetAsync(new Uri(path, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_host_whose_database_does_not_answer_is_live_but_not_ready()
    {
        var missing = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "no_such_database" }.ConnectionString;
        await using var host = await TestHost.ListeningAsync(missing, prepare: false);
        using var client = host.Client();
        (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public void Production_is_refused_until_there_is_sign_in() =>
        Should.Throw<CannotRunException>(() => OocdHost.Build(["--environment", "Production"], new OocdSettings(database.ConnectionString, TestHost.Keys, Demonstration: false), TestHost.RingOf(database.ConnectionString), TestHost.Signing))
            .Message.ShouldContain("sign-in");
}
