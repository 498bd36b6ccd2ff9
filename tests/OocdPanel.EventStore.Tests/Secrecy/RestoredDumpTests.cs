using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class RestoredDumpTests : KeyTests
{
    private string Old => Path.Combine(Keys.Directory, "old.sql");

    [Fact]
    public async Task After_an_old_dump_of_the_keys_is_restored_the_erased_stay_erased()
    {
        var (host, erased, kept) = (await Keys.HostAsync(), Guid.NewGuid(), Guid.NewGuid());
        var before = await host.EnsureAsync([erased, kept], default);
        await Dump.TakeAsync(Keys.ConnectionString, Old);
        await host.EraseAsync([erased], "d.lead", default);
        await RestoreAsync();
        (await Keys.CountAsync("subject_keys")).ShouldBe(2);

        var opened = await Keys.HostAsync();
        opened.Reapplied.ShouldBe(1);
        (await Keys.CountAsync("subject_keys")).ShouldBe(1);
        var found = await opened.ReadAsync([erased, kept], default);
        found.TryGet(erased, out _).ShouldBeFalse();
        KeysUnderTest.Mark(found, kept).ShouldBe(KeysUnderTest.Mark(before, kept));
        await Should.ThrowAsync<SubjectErasedException>(opened.EnsureAsync([erased], default).AsTask());
        (await Keys.HostAsync()).Reapplied.ShouldBe(0);
    }

    [Fact]
    public async Task With_the_list_lost_as_well_what_the_caller_knows_is_applied()
    {
        var (host, erased) = (await Keys.HostAsync(), Guid.NewGuid());
        await host.EnsureAsync([erased], default);
        await Dump.TakeAsync(Keys.ConnectionString, Old);
        await host.EraseAsync([erased], "d.lead", default);
        await RestoreAsync();
        File.Delete(Keys.List);

        var opened = await Keys.HostAsync(new KeyDatabaseSettings(Keys.ConnectionString, new(KeysUnderTest.First), Keys.List) { AlsoErased = [erased] });
        opened.Reapplied.ShouldBe(1);
        (await opened.ReadAsync([erased], default)).IsEmpty.ShouldBeTrue();
        (await File.ReadAllTextAsync(Keys.List)).ShouldStartWith($"{erased} ");
    }

    [Fact]
    public async Task A_dump_from_before_a_rotation_asks_for_the_former_key()
    {
        var (host, subject) = (await Keys.HostAsync(), Guid.NewGuid());
        var before = KeysUnderTest.Mark(await host.EnsureAsync([subject], default), subject);
        await Dump.TakeAsync(Keys.ConnectionString, Old);
        await host.RotateAsync(KeysUnderTest.Second, null, default);
        await RestoreAsync();

        (await Should.ThrowAsync<WrongKeyException>(Keys.HostAsync(new KeyEncryptionKeys(KeysUnderTest.Second)))).Message.ShouldContain(KeysUnderTest.First.Id);
        var opened = await Keys.HostAsync(new KeyEncryptionKeys(KeysUnderTest.Second, KeysUnderTest.First));
        KeysUnderTest.Mark(await opened.ReadAsync([subject], default), subject).ShouldBe(before);
        (await opened.RotateAsync(KeysUnderTest.Second, null, default)).ShouldBe(1);
    }

    private async Task RestoreAsync()
    {
        await Keys.RecreateAsync();
        await Dump.RestoreAsync(Keys.ConnectionString, Old);
    }
}
