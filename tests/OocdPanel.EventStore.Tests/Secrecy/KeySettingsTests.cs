using OocdPanel.Host;
using OocdPanel.Host.Keys;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class KeySettingsTests : IAsyncLifetime
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Installation _here = new();

    public Task InitializeAsync() => _here.InitializeAsync();

    public Task DisposeAsync() => _here.DisposeAsync();

    [Fact]
    public async Task In_Development_processes_that_start_at_once_make_one_key_that_is_their_owners_only()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _here.Settings("Development").OpenAsync(_here.Events, [], _ => { }, default))));
        hosts.Select(host => Convert.ToHexString(host.Service!.Salt)).Distinct().ShouldHaveSingleItem();
        foreach (var host in hosts) await host.DisposeAsync();
        File.GetUnixFileMode(_here.KeyFile).ShouldBe(OwnerOnly);
        Directory.GetFiles(_here.Root.Path("keys")).ShouldBe([_here.KeyFile]);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData(null)]
    public async Task Elsewhere_none_is_made_and_what_to_configure_is_said(string? environment)
    {
        await using var keys = await _here.OpenAsync(environment);
        keys.WhyNot!.ShouldContain(KeySettings.Current);
        _here.Said.ShouldHaveSingleItem().ShouldBe(keys.WhyNot);
        Directory.Exists(_here.Root.Path("keys")).ShouldBeFalse();
        Should.Throw<CannotRunException>(() => _here.Settings(environment).SigningKey()).Message.ShouldContain(SigningKeyFile.Setting);
        Directory.Exists(_here.Root.Path("keys")).ShouldBeFalse();
    }

    [Fact]
    public async Task Elsewhere_the_configured_key_is_used()
    {
        _here.Configured[KeySettings.Current] = Base64(1, 32);
        await (await _here.OpenAsync("Production")).DisposeAsync();
        _here.Configured[KeySettings.Current] = Base64(2, 32);
        var refused = await Should.ThrowAsync<CannotRunException>(_here.OpenAsync("Production"));
        refused.Message.ShouldContain(KeysUnderTest.First.Id);
        refused.Message.ShouldContain(KeySettings.Former);
        refused.Message.ShouldContain(_here.KeysDatabase);
        _here.Configured[KeySettings.Former] = $" {Base64(3, 32)}, {Base64(1, 32)},";
        await (await _here.OpenAsync("Production")).DisposeAsync();
    }

    [Theory]
    [InlineData(31, "has 31 bytes")]
    [InlineData(33, "has 33 bytes")]
    [InlineData(64, "has 64 bytes")]
    public async Task A_key_of_another_length_is_refused_without_being_told(int length, string fault)
    {
        _here.Configured[KeySettings.Current] = Base64(7, length);
        var refused = await Should.ThrowAsync<CannotRunException>(_here.OpenAsync());
        refused.Message.ShouldStartWith($"{KeySettings.Current} must hold a key-encryption key: 32 bytes in base64");
        refused.Message.ShouldEndWith($"{fault}.");
        refused.Message.ShouldNotContain(Base64(7, length));
    }

    [Fact]
    public async Task What_is_not_base64_is_refused_without_being_told()
    {
        _here.Configured[KeySettings.Current] = Base64(1, 32);
        _here.Configured[KeySettings.Former] = "correct-horse!";
        var refused = await Should.ThrowAsync<CannotRunException>(_here.OpenAsync());
        refused.Message.ShouldStartWith(KeySettings.Former);
        refused.Message.ShouldEndWith("is not base64.");
        refused.Message.ShouldNotContain("horse");
    }

    [Fact]
    public async Task Keys_are_not_kept_in_the_events_own_database()
    {
        _here.Configured["ConnectionStrings__OocdKeys"] = _here.Events;
        (await Should.ThrowAsync<CannotRunException>(_here.OpenAsync())).Message.ShouldContain("events' own database");
        _here.Configured["ConnectionStrings__OocdKeys"] = "nonsense";
        (await Should.ThrowAsync<CannotRunException>(_here.OpenAsync())).Message.ShouldContain("no connection string");
    }

    [Fact]
    public async Task Keys_that_came_back_with_an_old_dump_are_told()
    {
        var subject = Guid.NewGuid();
        await using (var keys = await _here.OpenAsync()) await keys.EnsureAsync([subject], default);
        await (await _here.Settings("Development").OpenAsync(_here.Events, [subject], _here.Said.Add, default)).DisposeAsync();
        _here.Said.ShouldHaveSingleItem().ShouldStartWith("1 keys of erased subjects were still there");
        (await File.ReadAllTextAsync(_here.Root.Path("erased", _here.KeysDatabase + ".txt"))).ShouldStartWith($"{subject} ");
    }

    private static string Base64(byte filled, int length) => Convert.ToBase64String([.. Enumerable.Repeat(filled, length)]);
}
