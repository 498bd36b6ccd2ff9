using System.Security.Cryptography;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class SubjectKeyTests
{
    private static readonly Guid Id = new("00112233-4455-6677-8899-aabbccddeeff");
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private static readonly byte[] BigEndian = Convert.FromHexString("00112233445566778899aabbccddeeff");

    [Fact]
    public void The_key_of_an_event_is_the_one_that_the_format_promises()
    {
        var derived = new byte[32];
        new SubjectKey(Bytes).EventKey(Id, derived);
        derived.ShouldBe(Hmac([.. "oocd event"u8, .. BigEndian]));
    }

    [Fact]
    public void A_key_for_another_purpose_is_another_key()
    {
        var (rows, drafts) = (new byte[32], new byte[32]);
        new SubjectKey(Bytes).Derive("rows", Id, rows);
        new SubjectKey(Bytes).Derive("drafts", Id, drafts);
        rows.ShouldBe(Hmac([.. "rows\0"u8, .. BigEndian]));
        drafts.ShouldNotBe(rows);
    }

    [Fact]
    public void A_purpose_or_a_key_of_the_wrong_length_is_refused()
    {
        Should.Throw<ArgumentException>(() => new SubjectKey(Bytes).Derive(new string('p', 65), Id, new byte[32]));
        Should.Throw<ArgumentException>(() => new SubjectKey(Bytes).Derive("rows", Id, new byte[31]));
        Should.Throw<ArgumentException>(() => new SubjectKey(new byte[31]));
        Should.Throw<ArgumentException>(() => new KeyEncryptionKey(new byte[33]));
        Should.Throw<ArgumentException>(() => new ServiceKeys(Bytes, Bytes, []));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public void Among_few_or_many_keys_each_subject_has_its_own(int count)
    {
        var all = Enumerable.Range(0, count).Select(_ => KeyValuePair.Create(Guid.NewGuid(), new SubjectKey(new byte[32]))).ToArray();
        var keys = new SubjectKeys([.. all, all[0]]);
        foreach (var (subject, key) in all)
        {
            keys.TryGet(subject, out var found).ShouldBeTrue();
            found.ShouldBeSameAs(key);
        }
        keys.TryGet(Guid.NewGuid(), out _).ShouldBeFalse();
        SubjectKeys.None.TryGet(Guid.Empty, out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_ring_in_memory_erases_for_good()
    {
        var ring = new MemoryKeyRing();
        var (erased, kept) = (Guid.NewGuid(), Guid.NewGuid());
        var made = await ring.EnsureAsync([erased, kept], default);
        (await ring.EraseAsync([erased], "tester", default)).ShouldBe(1);
        (await ring.EraseAsync([erased], "tester", default)).ShouldBe(0);

        var found = await ring.ReadAsync([erased, kept, Guid.NewGuid()], default);
        found.TryGet(erased, out _).ShouldBeFalse();
        KeysUnderTest.Mark(found, kept).ShouldBe(KeysUnderTest.Mark(made, kept));
        var refused = await Should.ThrowAsync<SubjectErasedException>(ring.EnsureAsync([Guid.NewGuid(), erased], default).AsTask());
        refused.Subjects.ShouldBe([erased]);
    }

    private static byte[] Hmac(byte[] message) => HMACSHA256.HashData(Bytes, message);
}
