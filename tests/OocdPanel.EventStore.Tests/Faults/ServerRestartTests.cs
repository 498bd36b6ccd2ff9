using OocdPanel.Testing;
using Xunit.Abstractions;

namespace OocdPanel.EventStore.Tests.Faults;

/// <summary>The server ends in the middle of appends, as in a crash and as an operator restarts it.</summary>
[Collection(Alone.Name)]
public sealed class ServerRestartTests(ITestOutputHelper told)
{
    private const int Enough = 100;

    [Fact]
    public async Task What_was_acknowledged_before_the_server_was_restarted_is_there_once()
    {
        await using var server = await PrivateServer.StartAsync();
        await using var bank = await Faulty.OpenAsync(server);
        var writers = new Writers(bank);
        writers.Start(8);
        foreach (var mode in new[] { "immediate", "immediate", "fast", "immediate" })
        {
            await writers.MoreAsync(Enough);
            await server.RestartAsync(mode);
            await writers.MoreAsync(8);
        }
        await writers.MoreAsync(Enough);
        await writers.StopAsync();
        told.WriteLine($"{writers.Accepted} accepted, {writers.Failures.Count} attempts unanswered, {writers.FoundOnRepeat} answers found on repeating");
        writers.Failures.Count.ShouldBeGreaterThan(0, "nobody was writing when the server ended");
        writers.Failures.ShouldAllBe(failure => failure.IsTransient);
        await writers.ShouldAllBeThereOnceAsync();
    }
}
