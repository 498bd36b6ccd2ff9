using Npgsql;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// Hears of erasures by any host, and opens the cache only while it can: whatever ends its connection closes the cache
/// until it has another.
/// </summary>
internal sealed class ErasureListener : IAsyncDisposable
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromSeconds(5);

    private readonly KeyCache _cache;
    private readonly string _connectionString;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _listening;

    public ErasureListener(string connectionString, KeyCache cache)
    {
        _cache = cache;
        _connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 5 }.ConnectionString;
        _listening = Task.Run(KeepListeningAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _listening;
        _ending.Dispose();
    }

    private async Task KeepListeningAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                await ListenAsync();
            }
            catch (Exception away) when (away is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException or OperationCanceledException)
            {
                // Nothing is cached meanwhile, so nothing is wrong but the speed; whoever reads keys is told why it cannot.
            }
            finally
            {
                _cache.Close();
            }
            await Task.Delay(BetweenAttempts, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync()
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        connection.Notification += (_, told) => _cache.Forget(Guid.Parse(told.Payload));
        await connection.OpenAsync(_ending.Token);
        await connection.RunAsync($"listen {KeyLayout.ErasedChannel}", _ending.Token);
        _cache.Open();
        while (true)
        {
            if (await connection.WaitAsync(BetweenChecks, _ending.Token)) continue;
            await using var check = new NpgsqlCommand("select 1", connection); // a server that is gone without a word would be waited for in vain
            await check.ExecuteScalarAsync(_ending.Token);
            _cache.ForgetOld();
        }
    }
}
