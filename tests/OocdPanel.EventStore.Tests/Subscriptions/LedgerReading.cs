namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>What a <see cref="Ledger"/> wrote, beside the log.</summary>
internal static class LedgerReading
{
    public static async Task<IReadOnlyList<long>> HandledAsync(this Bank bank, string subscription) =>
        await bank.NumbersAsync($"select position from handled where subscription = '{subscription}' order by n");

    public static Task<IReadOnlyList<long>> LogAsync(this Bank bank) => bank.NumbersAsync("select seq_id from mt_events order by tx, seq_id");

    /// <summary>Waits until it has handled as many as there are, then says: all of them, each once, in the log's order, each stream in its own.</summary>
    public static async Task ShouldHandleAllAsync(this Bank bank, string subscription, params long[] but)
    {
        var log = (await bank.LogAsync()).Except(but).ToList();
        await Until.TrueAsync(async () => (await bank.HandledAsync(subscription)).Count >= log.Count, $"{subscription} handles {log.Count} events");
        (await bank.HandledAsync(subscription)).ShouldBe(log);
        (await bank.RowsAsync($"""
            select stream from (select stream, version, lag(version, 1, 0::bigint) over (partition by stream order by n) as before
                                  from handled where subscription = '{subscription}') h
             where version <= before
            """)).ShouldBeEmpty();
    }

    public static async Task<IReadOnlyList<long>> NumbersAsync(this Bank bank, string sql)
    {
        await using var command = bank.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<long>();
        while (await reader.ReadAsync())
            numbers.Add(reader.GetInt64(0));
        return numbers;
    }
}

/// <summary>Waits for something to become so, never for time to pass.</summary>
internal static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> TrueAsync(Func<Task<bool>> isSo, string what, TimeSpan? within = null)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(began) > (within ?? Longest))
                throw new TimeoutException($"It did not become so in time: {what}.");
            await Task.Delay(10);
        }
        return System.Diagnostics.Stopwatch.GetElapsedTime(began);
    }
}
