using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.Api.Platform;

/// <summary>Ids that follow from a name, for records of which there is one for each name.</summary>
public static class NamedId
{
    /// <summary>The same for the same name in every database: a UUID of version 8 from SHA-256.</summary>
    public static Guid Of(string what, string name) => Of(Encoding.UTF8.GetBytes($"oocd {what} {name}"));

    internal static Guid Of(ReadOnlySpan<byte> named)
    {
        Span<byte> id = stackalloc byte[32];
        SHA256.HashData(named, id);
        (id[6], id[8]) = ((byte)((id[6] & 0x0f) | 0x80), (byte)((id[8] & 0x3f) | 0x80));
        return new Guid(id[..16], bigEndian: true);
    }
}
