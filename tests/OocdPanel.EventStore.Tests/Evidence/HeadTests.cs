using System.Security.Cryptography;
using System.Text;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

public sealed class HeadTests
{
    [Fact]
    public void A_head_s_file_is_canonical_and_read_as_it_was_written()
    {
        var file = Sample.Third.Write();
        CanonicalJson.Of(file).ShouldBe(file);
        var read = SignedHead.Read(file);
        read.Write().ShouldBe(file);
        (read.Head.Number, read.Head.Size, read.Head.Log, read.Head.At).ShouldBe((3, 10, Sample.Log.Id, Sample.Third.Head.At));
        read.IsSigned(Sample.Keys).ShouldBeTrue();
    }

    [Fact]
    public void What_is_signed_is_the_file_without_the_signature() =>
        Encoding.UTF8.GetString(Sample.Third.Head.Canonical())
            .ShouldBe(Encoding.UTF8.GetString(Sample.Third.Write()).Replace($"\"signature\":\"{Convert.ToBase64String(Sample.Third.Signature)}\",", "", StringComparison.Ordinal));

    [Fact]
    public void Each_head_stands_on_the_one_before()
    {
        Sample.First.Head.Previous.ShouldBe(new byte[32]);
        Sample.Second.Head.Previous.ShouldBe(SHA256.HashData(Sample.First.Write()));
        Sample.Third.Head.Previous.ShouldBe(Sample.Second.Hash());
        (Sample.Second.Head.Number, Sample.Third.Head.Number).ShouldBe((2, 3));
    }

    [Fact]
    public void A_head_is_not_signed_by_another_key_than_it_names()
    {
        Should.Throw<ArgumentException>(() => Sample.Third.Head.Sign(Sample.StrangeKey)).Message.ShouldContain(Sample.Third.Head.Key);
        (Sample.Third with { Head = Sample.Third.Head with { Size = 11 } }).IsSigned(Sample.Keys).ShouldBeFalse();
        Sample.Third.IsSigned(new PublicKeys(Sample.StrangeKey)).ShouldBeFalse();
    }

    [Fact]
    public void A_head_cannot_be_read_out_of_a_file_with_a_byte_more() =>
        Should.Throw<NotInFormatException>(() => SignedHead.Read((byte[])[.. Sample.Third.Write(), (byte)'\n'])).Message.ShouldBe("The head is not in its RFC 8785 form.");

    [Fact]
    public void Public_keys_are_read_as_they_were_written_and_hold_no_private_half()
    {
        var both = Sample.Keys.With(new PublicKeys(Sample.StrangeKey)).With(Sample.Keys);
        var read = PublicKeys.Read(both.Write());
        read.Ids.ShouldBe(both.Ids);
        read.Ids.Count.ShouldBe(2);
        Sample.Third.IsSigned(read).ShouldBeTrue();
        CanonicalJson.Of(both.Write()).ShouldBe(both.Write());
        var info = Sample.Key.ExportSubjectPublicKeyInfo();
        Encoding.UTF8.GetString(Sample.Keys.Write()).ShouldBe(
            $$"""{"keys":[{"algorithm":"ES256","id":"{{Convert.ToHexStringLower(SHA256.HashData(info))[..16]}}","spki":"{{Convert.ToBase64String(info)}}"}]}""");
    }

    [Theory]
    [InlineData("ES256", "ES384")]
    [InlineData("\"keys\"", "\"key\"")]
    [InlineData("{\"algorithm\"", "{\"private\":1,\"algorithm\"")]
    [InlineData("\"spki\":\"M", "\"spki\":\"N")]
    [InlineData("\"id\":\"", "\"id\":\"0")]
    [InlineData("]", ",1]")]
    public async Task Keys_in_another_form_are_refused_by_both_checkers(string what, string by)
    {
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Sample.Keys.Write()).Replace(what, by, StringComparison.Ordinal));
        await AreRefusedAsync(changed);
    }

    [Fact]
    public async Task A_key_on_another_curve_or_standing_twice_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Should.Throw<ArgumentException>(() => new PublicKeys(other));
        var info = other.ExportSubjectPublicKeyInfo();
        await AreRefusedAsync(Encoding.UTF8.GetBytes($$"""{"keys":[{"algorithm":"ES256","id":"{{PublicKeys.IdOf(other)}}","spki":"{{Convert.ToBase64String(info)}}"}]}"""));
        var one = Encoding.UTF8.GetString(Sample.Keys.Write())[9..^2];
        await AreRefusedAsync(Encoding.UTF8.GetBytes($$"""{"keys":[{{one}},{{one}}]}"""));
    }

    private static async Task AreRefusedAsync(byte[] keys)
    {
        Should.Throw<NotInFormatException>(() => PublicKeys.Read(keys));
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "keys"), keys);
        await File.WriteAllBytesAsync(Path.Combine(folder, "history"), Sample.Whole.Write());
        var (_, errors, exit) = await NodeChecker.RunAsync([Path.Combine(folder, "history"), "--keys", Path.Combine(folder, "keys")]);
        Directory.Delete(folder, recursive: true);
        (exit, errors.StartsWith("The keys are not readable: ", StringComparison.Ordinal)).ShouldBe((2, true), errors);
    }
}
