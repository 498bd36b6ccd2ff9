using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class KeyDatabaseTests : KeyTests
{
    [Fact]
    public async Task Keys_are_the_same_for_every_host_and_after_a_restart()
    {
        var subject = Guid.NewGuid();
        var (one, other) = (await Keys.HostAsync(), await Keys.HostAsync());
        var made = KeysUnderTest.Mark(await one.EnsureAsync([subject], default), subject);
        KeysUnderTest.Mark(await one.ReadAsync([subject], default), subject).ShouldBe(made);
        KeysUnderTest.Mark(await other.ReadAsync([subject], default), subject).ShouldBe(made);
        var salt = one.Service!.Salt.ToArray();
        await Keys.CloseHostsAsync();

        var later = await Keys.HostAsync();
        KeysUnderTest.Mark(await later.EnsureAsync([subject], default), subject).ShouldBe(made);
        later.Service!.Salt.ToArray().ShouldBe(salt);
        later.Service.Token.ToArray().ShouldNotBe(salt);
        later.Service.Request.ToArray().ShouldNotBe(later.Service.Token.ToArray());
        later.WhyNot.ShouldBeNull();
    }

    [Fact]
    public async Task Unknown_subjects_have_no_key_until_one_is_made()
    {
        var host = await Keys.HostAsync();
        var (known, unknown) = (Guid.NewGuid(), Guid.NewGuid());
        await host.EnsureAsync([known, known], default);
        await KeysUnderTest.UntilCachingAsync(host);
        for (var cached = 0; cached < 2; cached++)
        {
            var found = await host.ReadAsync([unknown, known, known], default);
            found.TryGet(unknown, out _).ShouldBeFalse();
            found.TryGet(known, out _).ShouldBeTrue();
        }
        await (await Keys.HostAsync()).EnsureAsync([unknown], default);
        (await host.ReadAsync([unknown], default)).TryGet(unknown, out _).ShouldBeTrue("that there is no key is not cached");
    }

    [Fact]
    public async Task Cached_keys_are_answered_at_once_and_without_the_database()
    {
        var host = await Keys.HostAsync();
        Guid[] subjects = [.. Enumerable.Range(0, 3).Select(_ => Guid.NewGuid())];
        await KeysUnderTest.UntilCachingAsync(host);
        await host.EnsureAsync(subjects, default);
        await Keys.ExecuteAsync("alter table oocd_keys.subject_keys rename to away");

        host.ReadAsync(subjects, default).AsTask().IsCompletedSuccessfully.ShouldBeTrue();
        host.EnsureAsync(subjects, default).AsTask().IsCompletedSuccessfully.ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) await host.ReadAsync(subjects, default);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 1000).ShouldBeInRange(1, 256);
        (await host.ReadAsync([], default)).ShouldBeSameAs(SubjectKeys.None);
        await Should.ThrowAsync<PostgresException>(host.ReadAsync([Guid.NewGuid()], default).AsTask());
    }

    [Fact]
    public async Task Hosts_that_start_at_once_make_one_set_of_service_keys()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => KeyDatabase.OpenAsync(new(Keys.ConnectionString, new(KeysUnderTest.First), Keys.List), default))));
        hosts.Select(host => Convert.ToHexString(host.Service!.Salt)).Distinct().ShouldHaveSingleItem();
        foreach (var host in hosts) await host.DisposeAsync();
    }

    [Fact]
    public async Task Hosts_that_make_keys_of_the_same_subjects_at_once_end_with_the_same()
    {
        Guid[] subjects = [.. Enumerable.Range(0, 200).Select(_ => Guid.NewGuid())];
        KeyDatabase[] hosts = [await Keys.HostAsync(), await Keys.HostAsync(), await Keys.HostAsync()];
        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
            await hosts[i % 3].EnsureAsync(i % 2 == 0 ? subjects : [.. subjects.Reverse()], default))));
        foreach (var subject in subjects)
            made.Select(keys => KeysUnderTest.Mark(keys, subject)).Distinct().ShouldHaveSingleItem();
        (await Keys.CountAsync("subject_keys")).ShouldBe(200);
    }

    [Fact]
    public async Task Nothing_that_is_stored_is_a_key_and_equal_keys_do_not_look_equal()
    {
        var host = await Keys.HostAsync();
        await host.EnsureAsync([Guid.NewGuid(), Guid.NewGuid()], default);
        (await Keys.ScalarAsync<long>("select count(distinct wrapped) from (select wrapped from oocd_keys.subject_keys union all select wrapped from oocd_keys.service_keys) w where length(wrapped) = 60"))
            .ShouldBe(5);
        var salt = Convert.ToHexStringLower(host.Service!.Salt);
        (await Keys.ScalarAsync<bool>($"select exists (select from oocd_keys.service_keys where encode(wrapped, 'hex') like '%{salt}%')")).ShouldBeFalse();
    }
}
