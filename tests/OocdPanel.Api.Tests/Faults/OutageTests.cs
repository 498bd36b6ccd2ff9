using Npgsql;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Faults;

/// <summary>What people are told while the database fails, and that the same command is accepted afterwards.</summary>
public sealed class OutageTests
{
    [SmallDiskFact]
    public async Task While_the_disk_is_full_commands_are_told_so_and_the_same_ones_are_accepted_after_space_is_made()
    {
        await using var disk = await SmallDisk.MountAsync(96);
        await using var server = await PrivateServer.StartAsync();
        await server.MoveTablesAsync(await disk.CreateDirectoryAsync());
        await using var host = await TestHost.ListeningAsync(server.ConnectionString);
        using var http = host.Client();
        var calls = Enumerable.Range(0, 500).Select(_ => Calls.SubmitReferral(new Journey(new RunningService()))).ToList();
        (await SendAsync(http, calls[0])).ShouldBeAccepted();

        disk.Fill(0);
        var (at, told) = await FirstRefusedAsync(http, calls);
        told.ShouldBeProblem(503, "storage-full");
        told.Text.ShouldContain("same Idempotency-Key");
        told.Text.ShouldNotContain("No space left");

        disk.Empty();
        (await SendAsync(http, calls[at])).ShouldBeAccepted();
        (await SendAsync(http, calls[0])).ShouldBeAccepted();
        (await NumberAsync(server, "select count(*) from oocd.commands")).ShouldBe(at + 1);
    }

    [Fact]
    public async Task While_the_server_is_away_commands_are_told_to_come_again()
    {
        await using var server = await PrivateServer.StartAsync();
        await using var host = await TestHost.ListeningAsync(server.ConnectionString);
        using var http = host.Client();
        var call = Calls.SubmitReferral(new Journey(new RunningService()));
        await server.StopAsync();
        (await SendAsync(http, call)).ShouldBeProblem(503, "database-away");
        await server.LaunchAsync();
        var replies = new List<Reply>();
        while (replies.Count < 3 && replies.LastOrDefault() is not { Status: 201 }) // each pool's connections are to the server that was
            replies.Add(await SendAsync(http, call));
        replies[^1].ShouldBeAccepted();
        foreach (var reply in replies.SkipLast(1))
            reply.ShouldBeProblem(503, "database-away");
        (await NumberAsync(server, "select count(*) from oocd.commands")).ShouldBe(1);
    }

    private static async Task<(int At, Reply Told)> FirstRefusedAsync(HttpClient http, List<Call> calls)
    {
        for (var i = 1; i < calls.Count; i++)
            if (await SendAsync(http, calls[i]) is { Status: not (200 or 201) } told)
                return (i, told);
        throw new InvalidOperationException("The disk was not full.");
    }

    private static async Task<Reply> SendAsync(HttpClient http, Call call)
    {
        using var request = Journey.Request(call);
        using var response = await http.SendAsync(request);
        return await Reply.OfAsync(response);
    }

    private static async Task<long> NumberAsync(PrivateServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
