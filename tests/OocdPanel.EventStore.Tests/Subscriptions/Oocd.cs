using OocdPanel.Host;
using OocdPanel.Host.Postgres;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>The product's command line, as a process, over a test's database.</summary>
internal static class Oocd
{
    public static async Task<(int Code, string Told)> RunAsync(TestDatabase database, params string[] verb)
    {
        var result = await ServerAccount.RunHereAsync(
            "env", [$"{ServedDatabase.Setting}={database.ConnectionString}", "dotnet", Path.Combine(AppContext.BaseDirectory, "OocdPanel.Host.dll"), .. verb]);
        return (result.ExitCode, result.Output);
    }
}
