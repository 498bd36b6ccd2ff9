using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class KeyEncryptionTests : KeyTests
{
    [Fact]
    public void The_id_of_a_key_encryption_key_is_the_promised_one()
    {
        // printf 'oocd kek' and 32 bytes 01 into sha256sum
        KeysUnderTest.First.Id.ShouldBe("42a8949b3bfdbc70");
        KeysUnderTest.First.ToString().ShouldBe(KeysUnderTest.First.Id);
    }

    [Fact]
    public async Task The_wrong_key_is_told_with_the_id_of_the_right_one_and_what_to_do()
    {
        await Keys.HostAsync();
        var refused = await Should.ThrowAsync<WrongKeyException>(Keys.HostAsync(new KeyEncryptionKeys(KeysUnderTest.Second)));
        refused.Message.ShouldContain($"wrapped under the key-encryption key {KeysUnderTest.First.Id}");
        refused.Message.ShouldContain($"given: {KeysUnderTest.Second.Id}");
        refused.Message.ShouldContain($"Configure the key whose id is {KeysUnderTest.First.Id}");
        await Keys.HostAsync();
    }

    [Fact]
    public async Task Without_a_key_the_keys_open_and_say_why_nothing_personal_can_be_read_or_written()
    {
        var subject = Guid.NewGuid();
        await (await Keys.HostAsync()).EnsureAsync([subject], default);
        var without = await Keys.HostAsync((KeyEncryptionKeys?)null);
        without.WhyNot!.ShouldStartWith("No key-encryption key is configured");
        without.Service.ShouldBeNull();
        (await without.ReadAsync([subject], default)).IsEmpty.ShouldBeTrue();
        (await Should.ThrowAsync<KeysUnavailableException>(async () => await without.EnsureAsync([subject], default))).Message.ShouldBe(without.WhyNot);
        await Should.ThrowAsync<KeysUnavailableException>(without.RotateAsync(KeysUnderTest.Second, null, default));
    }

    [Fact]
    public async Task Without_a_key_an_empty_database_is_set_up_and_gets_its_keys_from_whoever_has_one()
    {
        (await Keys.HostAsync((KeyEncryptionKeys?)null)).WhyNot.ShouldNotBeNull();
        (await Keys.CountAsync("service_keys")).ShouldBe(0);
        (await Keys.HostAsync()).Service.ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_a_key_subjects_can_be_erased()
    {
        var subject = Guid.NewGuid();
        await (await Keys.HostAsync()).EnsureAsync([subject], default);
        (await (await Keys.HostAsync((KeyEncryptionKeys?)null)).EraseAsync([subject], "d.lead", default)).ShouldBe(1);
        (await Keys.CountAsync("subject_keys")).ShouldBe(0);
    }

    [Theory]
    [InlineData("set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)")]
    [InlineData("set_byte(wrapped, 0, get_byte(wrapped, 0) # 128)")]
    [InlineData("set_byte(wrapped, 59, get_byte(wrapped, 59) # 1)")]
    [InlineData("substr(wrapped, 1, 59)")]
    [InlineData("''")]
    public async Task A_changed_key_is_told_with_whose_it_is(string changed)
    {
        var (damaged, whole) = (Guid.NewGuid(), Guid.NewGuid());
        await (await Keys.HostAsync()).EnsureAsync([damaged, whole], default);
        await Keys.ExecuteAsync($"update oocd_keys.subject_keys set wrapped = {changed} where id = '{damaged}'");

        var host = await Keys.HostAsync();
        foreach (var asking in new[] { host.ReadAsync([damaged], default).AsTask(), host.EnsureAsync([damaged], default).AsTask() })
        {
            var told = await Should.ThrowAsync<DamagedKeyException>(asking);
            told.Owner.ShouldBe($"{damaged}");
            told.Message.ShouldContain($"The stored key of {damaged} is damaged");
        }
        (await host.ReadAsync([whole], default)).TryGet(whole, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_does_not_open_in_another_row()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await (await Keys.HostAsync()).EnsureAsync([one, other], default);
        await Keys.ExecuteAsync($"update oocd_keys.subject_keys set wrapped = (select wrapped from oocd_keys.subject_keys where id = '{one}') where id = '{other}'");
        var told = await Should.ThrowAsync<DamagedKeyException>((await Keys.HostAsync()).ReadAsync([one, other], default).AsTask());
        told.Owner.ShouldBe($"{other}");
    }

    [Fact]
    public async Task A_key_of_the_service_does_not_open_under_another_name()
    {
        await Keys.HostAsync();
        await Keys.ExecuteAsync("update oocd_keys.service_keys set wrapped = (select wrapped from oocd_keys.service_keys where name = 'salt') where name = 'token'");
        (await Should.ThrowAsync<DamagedKeyException>(Keys.HostAsync())).Owner.ShouldBe("token");
    }

    [Fact]
    public async Task A_changed_check_value_is_told()
    {
        await Keys.HostAsync();
        await Keys.ExecuteAsync("update oocd_keys.key_encryption_keys set check_value = set_byte(check_value, 30, get_byte(check_value, 30) # 1)");
        (await Should.ThrowAsync<DamagedKeyException>(Keys.HostAsync())).Owner.ShouldBe(KeysUnderTest.First.Id);
    }
}
