using OocdPanel.Host.Keys;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class KeysVerbTests : IAsyncLifetime
{
    private readonly Installation _here = new();
    private readonly Guid _subject = Guid.NewGuid();

    public Task InitializeAsync() => _here.InitializeAsync();

    public Task DisposeAsync() => _here.DisposeAsync();

    [Fact]
    public async Task In_Development_rotate_makes_a_key_rewraps_and_forgets_the_former_one()
    {
        var before = await MakeAsync();
        var key = await File.ReadAllTextAsync(_here.KeyFile);
        var rotated = await _here.RunAsync("rotate");
        rotated.Output.ShouldStartWith("Rewrapped 1 keys");
        rotated.ExitCode.ShouldBe(0);

        (await File.ReadAllTextAsync(_here.KeyFile)).ShouldNotBe(key);
        File.Exists(_here.KeyFile + ".former").ShouldBeFalse();
        (await ReadAsync()).ShouldBe(before);
        foreach (var secret in new[] { key.Trim(), (await File.ReadAllTextAsync(_here.KeyFile)).Trim() })
            rotated.Output.ShouldNotContain(secret);
    }

    [Fact]
    public async Task In_Development_an_interrupted_rotation_is_finished_with_the_key_it_had_made()
    {
        var before = await MakeAsync();
        File.Move(_here.KeyFile, _here.KeyFile + ".former");
        await File.WriteAllTextAsync(_here.KeyFile, Base64(2));
        (await _here.RunAsync("rotate")).Output.ShouldContain($"Rewrapped 1 keys: all are under {KeysUnderTest.Second.Id}.");
        File.Exists(_here.KeyFile + ".former").ShouldBeFalse();
        (await ReadAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Elsewhere_rotate_takes_the_configured_keys()
    {
        _here.Configured[KeySettings.Current] = Base64(1);
        var before = await MakeAsync();
        var nothing = await _here.RunAsync("rotate", "Production");
        nothing.Output.ShouldBe($"Everything is under {KeysUnderTest.First.Id} already. To rotate, set another key as {KeySettings.Current} and this one among {KeySettings.Former}.");
        nothing.ExitCode.ShouldBe(1);

        (_here.Configured[KeySettings.Current], _here.Configured[KeySettings.Former]) = (Base64(2), Base64(1));
        (await _here.RunAsync("rotate", "Production")).Output.ShouldStartWith($"Rewrapped 1 keys: all are under {KeysUnderTest.Second.Id}.");
        _here.Configured.Remove(KeySettings.Former);
        (await ReadAsync()).ShouldBe(before);
        _here.Configured.Clear();
        (await _here.RunAsync("rotate", "Production")).Output.ShouldContain("No key-encryption key is configured");
    }

    [Fact]
    public async Task Status_says_how_many_keys_are_under_which_key_and_how_many_are_erased()
    {
        _here.Configured[KeySettings.Current] = Base64(1);
        (await _here.RunAsync("status")).Output.ShouldContain("subject keys        0");
        await MakeAsync();
        await using (var keys = await _here.OpenAsync())
        {
            await keys.EnsureAsync([Guid.NewGuid(), Guid.NewGuid()], default);
            await keys.EraseAsync([_subject], "d.lead", default);
        }
        var status = await _here.RunAsync("status");
        status.ExitCode.ShouldBe(0);
        status.Output.Split('\n').ShouldBe(
        [
            $"database            {_here.KeysDatabase}",
            $"key-encryption key  {KeysUnderTest.First.Id}",
            $"subject keys        2 under {KeysUnderTest.First.Id}",
            $"erased subjects     1, listed in {_here.Root.Path("erased", _here.KeysDatabase + ".txt")}",
        ]);
        _here.Configured[KeySettings.Current] = Base64(2);
        var wrong = await _here.RunAsync("status");
        wrong.ExitCode.ShouldBe(1);
        wrong.Output.ShouldContain($"given: {KeysUnderTest.Second.Id}");
        wrong.Output.ShouldNotContain("   at ");
    }

    private static string Base64(byte filled) => Convert.ToBase64String([.. Enumerable.Repeat(filled, 32)]);

    private async Task<string> MakeAsync()
    {
        await using var keys = await _here.OpenAsync();
        return KeysUnderTest.Mark(await keys.EnsureAsync([_subject], default), _subject);
    }

    private async Task<string> ReadAsync()
    {
        await using var keys = await _here.OpenAsync();
        return KeysUnderTest.Mark(await keys.ReadAsync([_subject], default), _subject);
    }
}
