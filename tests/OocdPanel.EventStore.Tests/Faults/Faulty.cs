using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Faults;

/// <summary>A bank on a server that fails.</summary>
internal static class Faulty
{
    public static async Task<Bank> OpenAsync(PrivateServer server)
    {
        var source = StoreDataSource.Create(server.ConnectionString);
        await Schema.EnsureAsync(source, Bank.Projections, default);
        return new Bank(source);
    }
}
