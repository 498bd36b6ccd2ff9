using System.Security.Cryptography;
using OocdPanel.Api.Platform;

namespace OocdPanel.Host.Keys;

/// <summary>The key that heads are signed with: ECDSA on the curve P-256, as a PEM.</summary>
public static class SigningKeyFile
{
    /// <summary>A PEM, or the path of a file with one.</summary>
    public const string Setting = "Keys__SigningKey";

    private const string Curve = "1.2.840.10045.3.1.7";
    private const string HowTo = "`openssl ecparam -name prime256v1 -genkey -noout` prints one";

    /// <param name="given">The setting; null where it is not set.</param>
    /// <param name="development">The file that is used and made without it; null where none may be made.</param>
    /// <exception cref="CannotRunException">There is no key, or it is not of the right kind.</exception>
    public static ECDsa Load(string? given, string? development)
    {
        if (given is null && development is null)
            throw new CannotRunException($"No signing key is configured: set {Setting} to a PEM, or to the path of one, of a private key for ECDSA on P-256; {HowTo}.");
        if (given is null) return Parse(development!, SecretFile.ReadOrMake(development!, Make));
        return given.Contains("-----BEGIN", StringComparison.Ordinal) ? Parse(Setting, given) : Parse(given, ReadFile(given));
    }

    private static string Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The signing key that {Setting} names cannot be read: {cannot.Message}", cannot);
        }
    }

    private static ECDsa Parse(string where, string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            var secret = key.ExportParameters(includePrivateParameters: true);
            CryptographicOperations.ZeroMemory(secret.D);
            if (secret.Curve.Oid.Value == Curve) return key;
            throw new CryptographicException("Another curve.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new CannotRunException($"{where} holds no private key for ECDSA on P-256 as an unencrypted PEM; {HowTo}.", wrong);
        }
    }
}
