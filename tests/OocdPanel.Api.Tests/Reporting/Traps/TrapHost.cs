using OocdPanel.Testing;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The service over the recorded histories, once for a test class.</summary>
public sealed class TrapHost : IAsyncLifetime
{
    private TestHost? host;

    public TrapDatabase Database { get; } = new();

    public TestHost Host => host ?? throw new InvalidOperationException("The host is made by InitializeAsync.");

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        host = await TestHost.InMemoryAsync(Database.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }
}
