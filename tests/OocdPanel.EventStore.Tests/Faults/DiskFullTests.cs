using Npgsql;
using OocdPanel.Testing;
using Xunit.Abstractions;

namespace OocdPanel.EventStore.Tests.Faults;

/// <summary>A disk that is full: only the one the tables are on, which a server survives; and the one that everything is on, which ends it.</summary>
[Collection(Alone.Name)]
public sealed class DiskFullTests(ITestOutputHelper told)
{
    private const int Payload = 16 * 1024;
    private const long AlmostNothing = 2 * 1024 * 1024;

    [SmallDiskFact]
    public async Task When_the_tables_disk_is_full_appends_say_so_and_go_on_after_space_is_made()
    {
        await using var disk = await SmallDisk.MountAsync(64);
        await using var server = await PrivateServer.StartAsync();
        await server.MoveTablesAsync(await disk.CreateDirectoryAsync());
        await using var bank = await Faulty.OpenAsync(server);
        var writers = new Writers(bank, Payload);
        writers.Start(8);
        await writers.MoreAsync(8);

        disk.Fill(AlmostNothing);
        await writers.FailedAsync(16);
        writers.Failures.ShouldAllBe(failure => failure is PostgresException);
        writers.Failures.Cast<PostgresException>().Select(failure => failure.SqlState).Distinct().ShouldBe([PostgresErrorCodes.DiskFull]);
        await ReadableAsync(bank);

        disk.Empty();
        await writers.MoreAsync(16);
        await EndAsync(writers);
    }

    [SmallDiskFact]
    public async Task When_the_only_disk_is_full_the_server_ends_and_goes_on_with_everything_after_space_is_made()
    {
        await using var disk = await SmallDisk.MountAsync(220);
        await using var server = await PrivateServer.StartAsync(disk.Directory);
        await using var bank = await Faulty.OpenAsync(server);
        var writers = new Writers(bank, Payload);
        writers.Start(8);
        await writers.MoreAsync(8);

        disk.Fill(AlmostNothing);
        await EndedAsync(bank);
        await writers.FailedAsync(16);
        writers.Failures.ShouldAllBe(failure => failure.IsTransient);

        disk.Empty();
        await server.LaunchAsync(); // as an operator does where the server has ended
        await writers.MoreAsync(16);
        await EndAsync(writers);
    }

    private async Task EndAsync(Writers writers)
    {
        await writers.StopAsync();
        told.WriteLine($"{writers.Accepted} accepted, {writers.Failures.Count} attempts unanswered, {writers.FoundOnRepeat} answers found on repeating");
        foreach (var kind in writers.Failures.GroupBy(failure => failure is PostgresException said ? $"{said.InvariantSeverity} {said.SqlState} {said.MessageText}" : failure.Message))
            told.WriteLine($"{kind.Count()} times {kind.Key}");
        await writers.ShouldAllBeThereOnceAsync();
    }

    /// <summary>Asks for new files of the write-ahead log until there is no space for one, which a server does not survive.</summary>
    private static async Task EndedAsync(Bank bank)
    {
        try
        {
            while (true)
                await bank.ExecuteAsync("select pg_switch_wal()");
        }
        catch (NpgsqlException)
        {
            // It has ended.
        }
    }

    private static async Task ReadableAsync(Bank bank) => (await bank.Log.ReadAllAsync(LogPlace.Start, default).AnyAsync()).ShouldBeTrue();
}
