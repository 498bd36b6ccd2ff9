using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class RotationTests : KeyTests
{
    private static readonly KeyEncryptionKeys Both = new(KeysUnderTest.Second, KeysUnderTest.First);

    [Fact]
    public async Task Afterwards_all_is_under_the_new_key_and_is_what_it_was()
    {
        var host = await Keys.HostAsync();
        Guid[] subjects = [Guid.Empty, .. Enumerable.Range(0, 2500).Select(_ => Guid.NewGuid())];
        var before = await host.EnsureAsync(subjects, default);
        var told = new Told();
        (await host.RotateAsync(KeysUnderTest.Second, told, default)).ShouldBe(2501);
        told.Counts.ShouldBe([1000, 2000, 2501]);
        var salt = host.Service!.Salt.ToArray();
        await Keys.CloseHostsAsync();

        await Should.ThrowAsync<WrongKeyException>(Keys.HostAsync());
        var later = await Keys.HostAsync(new KeyEncryptionKeys(KeysUnderTest.Second));
        var after = await later.ReadAsync(subjects, default);
        foreach (var subject in subjects) KeysUnderTest.Mark(after, subject).ShouldBe(KeysUnderTest.Mark(before, subject));
        later.Service!.Salt.ToArray().ShouldBe(salt);
        var status = await later.StatusAsync(default);
        status.ShouldSatisfyAllConditions(
            () => status.SubjectKeys.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(KeysUnderTest.Second.Id, 2501L)),
            () => status.Current.ShouldBe(KeysUnderTest.Second.Id),
            () => status.RotatingTo.ShouldBeNull());
        (await later.RotateAsync(KeysUnderTest.Second, null, default)).ShouldBe(0);
    }

    [Fact]
    public async Task Interrupted_half_way_it_is_resumed_and_meanwhile_hosts_with_both_keys_read_and_write()
    {
        await Keys.HostAsync();
        var host = await Keys.HostAsync(Both);
        Guid[] subjects = [.. Enumerable.Range(0, 2500).Select(_ => Guid.NewGuid())];
        var before = await host.EnsureAsync(subjects, default);
        using var interrupting = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(host.RotateAsync(KeysUnderTest.Second, new Told(_ => interrupting.Cancel()), interrupting.Token));

        var status = await host.StatusAsync(default);
        status.SubjectKeys.ShouldBe(new Dictionary<string, long> { [KeysUnderTest.First.Id] = 1500, [KeysUnderTest.Second.Id] = 1000 }, ignoreOrder: true);
        status.Current.ShouldBe(KeysUnderTest.First.Id);
        status.RotatingTo.ShouldBe(KeysUnderTest.Second.Id);
        (await Should.ThrowAsync<WrongKeyException>(Keys.HostAsync())).Message.ShouldContain(KeysUnderTest.Second.Id);
        (await Should.ThrowAsync<WrongKeyException>(Keys.HostAsync(new KeyEncryptionKeys(KeysUnderTest.Second)))).Message.ShouldContain(KeysUnderTest.First.Id);

        var fresh = Guid.NewGuid();
        var reader = await Keys.HostAsync(Both);
        var meanwhile = await reader.EnsureAsync([.. subjects, fresh], default);
        (await Keys.ScalarAsync<string>($"select kek from oocd_keys.subject_keys where id = '{fresh}'")).ShouldBe(KeysUnderTest.Second.Id);
        (await reader.RotateAsync(KeysUnderTest.Second, null, default)).ShouldBe(1500);
        var after = await (await Keys.HostAsync(new KeyEncryptionKeys(KeysUnderTest.Second))).ReadAsync(subjects, default);
        foreach (var subject in subjects)
        {
            KeysUnderTest.Mark(meanwhile, subject).ShouldBe(KeysUnderTest.Mark(before, subject));
            KeysUnderTest.Mark(after, subject).ShouldBe(KeysUnderTest.Mark(before, subject));
        }
    }

    [Fact]
    public async Task Hosts_that_read_make_and_erase_during_a_rotation_lose_nothing()
    {
        var rotating = await Keys.HostAsync();
        Guid[] subjects = [.. Enumerable.Range(0, 4000).Select(_ => Guid.NewGuid())];
        var before = await rotating.EnsureAsync(subjects, default);
        var busy = await Keys.HostAsync(Both);
        var made = new List<Guid>();
        var rotation = Task.Run(() => rotating.RotateAsync(KeysUnderTest.Second, null, default));
        for (var i = 0; i == 0 || !rotation.IsCompleted; i++)
        {
            made.Add(Guid.NewGuid());
            await busy.EnsureAsync([made[^1]], default);
            var subject = subjects[i % 3000];
            KeysUnderTest.Mark(await busy.ReadAsync([subject], default), subject).ShouldBe(KeysUnderTest.Mark(before, subject));
            if (i < 50) await busy.EraseAsync([subjects[3999 - i]], "d.lead", default);
        }
        await rotation;
        var status = await busy.StatusAsync(default);
        status.SubjectKeys.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(KeysUnderTest.Second.Id, 4000 + made.Count - status.Erased));
        var later = await (await Keys.HostAsync(new KeyEncryptionKeys(KeysUnderTest.Second))).ReadAsync(made, default);
        made.ShouldAllBe(subject => Has(later, subject));
    }

    [Fact]
    public async Task A_host_that_does_not_know_the_new_key_says_which_it_is()
    {
        var (unaware, rotating, subject) = (await Keys.HostAsync(), await Keys.HostAsync(), Guid.NewGuid());
        await rotating.EnsureAsync([subject], default);
        await rotating.RotateAsync(KeysUnderTest.Second, null, default);
        foreach (var asking in new[] { unaware.ReadAsync([subject], default).AsTask(), unaware.EnsureAsync([Guid.NewGuid()], default).AsTask() })
            (await Should.ThrowAsync<WrongKeyException>(asking)).Message.ShouldContain(KeysUnderTest.Second.Id);
    }

    [Fact]
    public async Task A_rotation_to_a_third_key_waits_for_the_one_that_was_begun()
    {
        var (host, third) = (await Keys.HostAsync(), KeysUnderTest.Kek(3));
        await host.EnsureAsync([Guid.NewGuid()], default);
        using var interrupting = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(host.RotateAsync(KeysUnderTest.Second, new Told(_ => interrupting.Cancel()), interrupting.Token));
        (await Should.ThrowAsync<WrongKeyException>(host.RotateAsync(third, null, default))).Message.ShouldContain($"to the key-encryption key {KeysUnderTest.Second.Id} was begun");
        await host.RotateAsync(KeysUnderTest.Second, null, default);
        (await host.RotateAsync(third, null, default)).ShouldBe(1);
    }

    private static bool Has(SubjectKeys keys, Guid subject) => keys.TryGet(subject, out _);

    private sealed class Told(Action<long>? then = null) : IProgress<long>
    {
        public List<long> Counts { get; } = [];

        public void Report(long value)
        {
            Counts.Add(value);
            then?.Invoke(value);
        }
    }
}
