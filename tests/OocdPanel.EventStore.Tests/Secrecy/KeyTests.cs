namespace OocdPanel.EventStore.Tests.Secrecy;

/// <summary>A test class's own keys database, with hosts on it.</summary>
public abstract class KeyTests : IAsyncLifetime
{
    protected KeysUnderTest Keys { get; private set; } = null!;

    public async Task InitializeAsync() => Keys = await KeysUnderTest.MakeAsync();

    public async Task DisposeAsync() => await Keys.DisposeAsync();
}
