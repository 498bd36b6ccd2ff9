using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class ErasureTests : KeyTests
{
    [Fact]
    public async Task An_erased_subject_has_no_key_and_never_gets_another()
    {
        var host = await Keys.HostAsync();
        var (erased, kept, fresh) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await host.EnsureAsync([erased, kept], default);
        (await host.EraseAsync([erased], "d.lead", default)).ShouldBe(1);

        foreach (var asked in new[] { host, await Keys.HostAsync() })
        {
            var found = await asked.ReadAsync([erased, kept], default);
            found.TryGet(erased, out _).ShouldBeFalse();
            found.TryGet(kept, out _).ShouldBeTrue();
            var refused = await Should.ThrowAsync<SubjectErasedException>(asked.EnsureAsync([fresh, kept, erased], default).AsTask());
            refused.Subjects.ShouldBe([erased]);
        }
        (await host.ReadAsync([fresh], default)).IsEmpty.ShouldBeTrue("nothing is made for anybody beside one who is erased");
        (await Keys.ScalarAsync<string>("select by from oocd_keys.erased")).ShouldBe("d.lead");
        await KeysUnderTest.UntilAsync(
            () => Keys.ScalarAsync<bool>("select vacuum_count > 0 from pg_stat_user_tables where schemaname = 'oocd_keys' and relname = 'subject_keys'"),
            "the deleted row is vacuumed away");
    }

    [Fact]
    public async Task Erasing_again_changes_nothing()
    {
        var (host, subject) = (await Keys.HostAsync(), Guid.NewGuid());
        await host.EnsureAsync([subject], default);
        await host.EraseAsync([subject, subject], "d.lead", default);
        var (list, at) = (await File.ReadAllTextAsync(Keys.List), await Keys.ScalarAsync<DateTime>("select at from oocd_keys.erased"));
        (await host.EraseAsync([subject], "someone.else", default)).ShouldBe(0);
        (await File.ReadAllTextAsync(Keys.List)).ShouldBe(list);
        (await Keys.ScalarAsync<DateTime>("select at from oocd_keys.erased where by = 'd.lead'")).ShouldBe(at);
    }

    [Fact]
    public async Task The_list_has_a_line_for_each_and_is_its_owners_only()
    {
        var (host, one, other) = (await Keys.HostAsync(), Guid.NewGuid(), Guid.NewGuid());
        await host.EraseAsync([one], "d.lead", default);
        await host.EraseAsync([other], "d.lead", default);
        var lines = await File.ReadAllLinesAsync(Keys.List);
        lines.Select(line => line.Split(' ')[0]).ShouldBe([$"{one}", $"{other}"]);
        lines[0].ShouldMatch(@" \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$");
        File.GetUnixFileMode(Keys.List).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task While_the_list_cannot_be_written_nothing_is_erased()
    {
        var (host, subject) = (await Keys.HostAsync(), Guid.NewGuid());
        var made = KeysUnderTest.Mark(await host.EnsureAsync([subject], default), subject);
        Directory.CreateDirectory(Keys.List); // a directory stands where the list should: refused to root as well
        var refused = await Should.ThrowAsync<ErasedListException>(host.EraseAsync([subject], "d.lead", default));
        refused.Message.ShouldContain(Keys.List);
        refused.Message.ShouldContain("Nothing was erased.");
        KeysUnderTest.Mark(await (await OpenElsewhereAsync()).ReadAsync([subject], default), subject).ShouldBe(made);
        (await Keys.CountAsync("erased")).ShouldBe(0);
    }

    [Fact]
    public async Task An_erasure_that_got_no_further_than_the_list_is_completed_at_the_next_opening()
    {
        var (host, subject, torn) = (await Keys.HostAsync(), Guid.NewGuid(), Guid.NewGuid());
        await host.EnsureAsync([subject, torn], default);
        Directory.CreateDirectory(Path.GetDirectoryName(Keys.List)!);
        await File.WriteAllTextAsync(Keys.List, $"{subject} 2026-01-02T03:04:05.000000Z\n{torn} 2026-01");

        var opened = await Keys.HostAsync();
        opened.Reapplied.ShouldBe(1);
        (await opened.ReadAsync([subject], default)).IsEmpty.ShouldBeTrue();
        (await opened.ReadAsync([torn], default)).IsEmpty.ShouldBeFalse("half a line was never committed");
        (await Keys.ScalarAsync<DateTime>("select at from oocd_keys.erased")).ShouldBe(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        await opened.EraseAsync([torn], "d.lead", default);
        (await File.ReadAllLinesAsync(Keys.List)).Select(line => line[..36]).ShouldBe([$"{subject}", $"{torn}"]);
        (await Keys.HostAsync()).Reapplied.ShouldBe(0);
    }

    [Fact]
    public async Task A_list_that_is_not_understood_or_cannot_be_read_keeps_the_keys_from_opening()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Keys.List)!);
        await File.WriteAllTextAsync(Keys.List, $"{Guid.NewGuid()} 2026-01-02T03:04:05.000000Z\nnonsense\n");
        (await Should.ThrowAsync<ErasedListException>(Keys.HostAsync())).Message.ShouldContain("Line 2");
        File.Delete(Keys.List);
        Directory.CreateDirectory(Keys.List);
        (await Should.ThrowAsync<ErasedListException>(Keys.HostAsync())).Message.ShouldContain("cannot be read");
    }

    [Fact]
    public async Task A_lost_list_is_made_anew_from_the_database_and_from_what_the_caller_knows()
    {
        var (host, erased, elsewhere) = (await Keys.HostAsync(), Guid.NewGuid(), Guid.NewGuid());
        await host.EnsureAsync([elsewhere], default);
        await host.EraseAsync([erased], "d.lead", default);
        File.Delete(Keys.List);
        var opened = await Keys.HostAsync(new KeyDatabaseSettings(Keys.ConnectionString, new(KeysUnderTest.First), Keys.List) { AlsoErased = [elsewhere] });
        opened.Reapplied.ShouldBe(1);
        (await File.ReadAllLinesAsync(Keys.List)).Select(line => line[..36]).ShouldBe([$"{erased}", $"{elsewhere}"], ignoreOrder: true);
        await Should.ThrowAsync<SubjectErasedException>(opened.EnsureAsync([elsewhere], default).AsTask());
    }

    [Fact]
    public async Task Whoever_makes_a_key_while_its_subject_is_being_erased_waits_and_is_refused()
    {
        var (host, maker, subject) = (await Keys.HostAsync(), await Keys.HostAsync(), Guid.NewGuid());
        await Keys.ExecuteAsync("""
            create function pause() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(99); return null; end $$;
            create trigger pause after insert on oocd_keys.erased execute function pause()
            """);
        await using var pausing = await Keys.ConnectAsync();
        await using var pause = await pausing.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("select pg_advisory_xact_lock(99)", pausing)) await command.ExecuteNonQueryAsync();
        var erasing = host.EraseAsync([subject], "d.lead", default);
        await KeysUnderTest.UntilAsync(async () => await WaitingAsync() == 1, "the erasure is under way");
        var making = maker.EnsureAsync([subject], default).AsTask();
        await KeysUnderTest.UntilAsync(async () => making.IsCompleted || await WaitingAsync() == 2, "the key is made or waited for");
        await pause.CommitAsync();

        (await erasing).ShouldBe(0);
        await Should.ThrowAsync<SubjectErasedException>(making);
        (await Keys.CountAsync("subject_keys")).ShouldBe(0);
    }

    [Fact]
    public async Task Other_hosts_hear_of_an_erasure_and_drop_the_key_they_cached()
    {
        var (host, other, subject) = (await Keys.HostAsync(), await Keys.HostAsync(), Guid.NewGuid());
        await KeysUnderTest.UntilCachingAsync(other);
        await other.EnsureAsync([subject], default);
        await Keys.ExecuteAsync($"delete from oocd_keys.subject_keys where id = '{subject}'");
        (await other.ReadAsync([subject], default)).IsEmpty.ShouldBeFalse("it is cached");
        await host.EraseAsync([subject], "d.lead", default);
        await KeysUnderTest.UntilAsync(async () => (await other.ReadAsync([subject], default)).IsEmpty, "the other host drops the key");
    }

    [Fact]
    public async Task A_host_that_cannot_hear_of_erasures_caches_nothing_until_it_can_again()
    {
        var (host, other, subject) = (await Keys.HostAsync((KeyEncryptionKeys?)null), await Keys.HostAsync(), Guid.NewGuid());
        await KeysUnderTest.UntilCachingAsync(other);
        await other.EnsureAsync([subject], default);
        await Keys.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'");
        await KeysUnderTest.UntilAsync(() => Task.FromResult(!other.IsCaching), "the other host notices that it is cut off");
        await host.EraseAsync([subject], "d.lead", default);
        (await other.ReadAsync([subject], default)).IsEmpty.ShouldBeTrue();
        await KeysUnderTest.UntilCachingAsync(other);
        (await other.ReadAsync([subject], default)).IsEmpty.ShouldBeTrue();
    }

    private Task<KeyDatabase> OpenElsewhereAsync() =>
        Keys.HostAsync(new KeyDatabaseSettings(Keys.ConnectionString, new(KeysUnderTest.First), Path.Combine(Keys.Directory, "another.txt")));

    private Task<long> WaitingAsync() =>
        Keys.ScalarAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'");
}
