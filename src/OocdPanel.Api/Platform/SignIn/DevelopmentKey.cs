using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace OocdPanel.Api.Platform.SignIn;

/// <summary>The key that signs development tokens: made once for an installation, readable by its owner only.</summary>
public static class DevelopmentKey
{
    public const string Issuer = "oocd-development";

    public static SymmetricSecurityKey In(string keyDirectory) =>
        new(Convert.FromBase64String(SecretFile.ReadOrMake(Path.Combine(keyDirectory, "development-token.key"), Make)));

    private static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
}
