using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>A bank whose log is put under heads, a few events each, and those mirrored to a second place; and what a check says of it.</summary>
public sealed class Sealed(Bank bank) : IDisposable
{
    private readonly HeadMaking making = new(Sample.Key, TimeProvider.System);
    private readonly string directory = Directory.CreateTempSubdirectory("oocd-heads-").FullName;
    private LogPlace last = LogPlace.Start;

    public HeadsPlace Place => field ??= new HeadsPlace(directory);

    /// <summary>Puts everything that is in the log under heads of so many events each.</summary>
    public async Task SealAsync(int each = 3)
    {
        var end = await EndAsync();
        while (last < end)
        {
            var events = await bank.Log.ReadPageAsync(last, each, default);
            if (events.Count < each && (events.Count == 0 || events[^1].Place < end))
            {
                await Task.Delay(5); // a transaction of another test's database holds the log's end back
                continue;
            }
            await using var connection = await bank.Source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await making.MakeAsync(events, connection, default);
            await transaction.CommitAsync();
            last = events[^1].Place;
        }
        await Place.MirrorAsync(bank.Source, Sample.Keys, default);
    }

    public Task<LogVerdict> CheckAsync(params Guid[] streams) =>
        new LogCheck(bank.Source, bank.Keys).RunAsync(streams.Length == 0 ? null : streams, [.. Place.Read()], Sample.Keys, 10, default);

    public Task<LogVerdict> CheckInsideOnlyAsync() => new LogCheck(bank.Source, bank.Keys).RunAsync(null, [], Sample.Keys, 10, default);

    public void Dispose() => Directory.Delete(directory, recursive: true);

    /// <summary>The last in the log's order: of two transactions at once the later one may have the lower position.</summary>
    private async Task<LogPlace> EndAsync()
    {
        await using var command = bank.Source.CreateCommand("select tx, seq_id from mt_events order by tx desc, seq_id desc limit 1");
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? new LogPlace(row.GetInt64(0), row.GetInt64(1)) : LogPlace.Start;
    }
}
