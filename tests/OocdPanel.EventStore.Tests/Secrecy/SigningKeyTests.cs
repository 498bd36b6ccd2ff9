using System.Security.Cryptography;
using OocdPanel.Host;
using OocdPanel.Host.Keys;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class SigningKeyTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("oocd-signing-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task In_Development_it_is_made_once_whoever_starts_first()
    {
        var file = Path.Combine(_directory, "keys", "signing.pem");
        var keys = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SigningKeyFile.Load(null, file))));
        keys.Select(Public).Distinct().ShouldHaveSingleItem();
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        byte[] head = [1, 2, 3];
        var signature = keys[0].SignData(head, HashAlgorithmName.SHA256);
        signature.Length.ShouldBe(64);
        keys[5].VerifyData(head, signature, HashAlgorithmName.SHA256).ShouldBeTrue();
        foreach (var key in keys) key.Dispose();
    }

    [Fact]
    public void A_pem_or_its_path_is_taken()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Path.Combine(_directory, "key.pem");
        File.WriteAllText(file, key.ExportECPrivateKeyPem());
        using var byText = SigningKeyFile.Load(key.ExportPkcs8PrivateKeyPem(), null);
        using var byPath = SigningKeyFile.Load(file, null);
        Public(byText).ShouldBe(Public(key));
        Public(byPath).ShouldBe(Public(key));
    }

    [Fact]
    public void What_cannot_sign_is_refused_with_what_is_wanted()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        string[] wrong =
        [
            key.ExportSubjectPublicKeyInfoPem(), other.ExportPkcs8PrivateKeyPem(), rsa.ExportPkcs8PrivateKeyPem(), "-----BEGIN NOTHING-----",
            key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)),
        ];
        foreach (var pem in wrong)
        {
            var refused = Should.Throw<CannotRunException>(() => SigningKeyFile.Load(pem, null));
            refused.Message.ShouldStartWith($"{SigningKeyFile.Setting} holds no private key for ECDSA on P-256");
            refused.Message.ShouldNotContain("BEGIN");
        }
        Should.Throw<CannotRunException>(() => SigningKeyFile.Load(Path.Combine(_directory, "missing.pem"), null)).Message.ShouldContain("cannot be read");
        Should.Throw<CannotRunException>(() => SigningKeyFile.Load(null, null)).Message.ShouldContain("prime256v1");
    }

    private static string Public(ECDsa key) => Convert.ToHexString(key.ExportSubjectPublicKeyInfo());
}
