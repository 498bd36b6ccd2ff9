using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>What stands for a text that is searched for but must not be readable: equal texts have equal tokens, and only who has the service's key can make them.</summary>
public static class Token
{
    private const int Size = 16;

    /// <param name="kind">What kind of text it is, so that equal texts of two kinds differ.</param>
    /// <returns>16 bytes.</returns>
    public static byte[] Of(ServiceKeys keys, string kind, string text)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return HMACSHA256.HashData(keys.Token, Encoding.UTF8.GetBytes($"{kind}\0{text}"))[..Size];
    }
}
