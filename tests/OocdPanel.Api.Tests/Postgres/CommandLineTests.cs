using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Postgres;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("report", "completion")]
    [InlineData("report", "other", "--area", "west-mercia", "--year", "2023-24")]
    [InlineData("report", "completion", "--area", "west-mercia", "--year", "2023-24", "--quarter", "5")]
    [InlineData("serve", "--url", "nowhere")]
    [InlineData("serve", "--unknown")]
    [InlineData("token")]
    [InlineData("no-such-verb")]
    public async Task What_is_not_understood_is_one_sentence_and_exit_code_2(params string[] verb)
    {
        await using var host = new HostProcess();
        var (exitCode, errors) = await host.RunAsync(verb);
        exitCode.ShouldBe(2);
        errors.Trim().ShouldNotBeEmpty();
        errors.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence_and_exit_code_1()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        await using var host = new HostProcess();
        var (exitCode, errors) = await host.RunAsync("serve", "--url", $"http://{taken.LocalEndpoint}");
        exitCode.ShouldBe(1);
        errors.Trim().ShouldContain("already listens");
        errors.Trim().ShouldNotContain("\n");
        host.Output.ShouldNotContain("exception");
    }

    [Fact]
    public async Task A_data_root_that_cannot_be_used_is_one_sentence_and_exit_code_1()
    {
        var file = Path.GetTempFileName();
        await using var host = new HostProcess();
        host.Set("OOCD_DATA", file);
        var (exitCode, errors) = await host.RunAsync("postgres", "start");
        File.Delete(file);
        exitCode.ShouldBe(1);
        errors.Trim().ShouldContain(file);
        errors.Trim().ShouldNotContain("\n");
    }
}
