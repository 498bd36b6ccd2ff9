namespace OocdPanel.EventStore.Secrecy;

/// <summary>The service's own keys, of 32 bytes each.</summary>
/// <param name="salt">Salts of the digests that an event's hash is made of derive from it.</param>
/// <param name="token">Makes the keyed tokens by which what is encrypted can be searched.</param>
/// <param name="request">Makes the hash by which a repeated command is told from another under the same id.</param>
public sealed class ServiceKeys(byte[] salt, byte[] token, byte[] request)
{
    private readonly byte[] _salt = KeyBytes.Checked(salt);
    private readonly byte[] _token = KeyBytes.Checked(token);
    private readonly byte[] _request = KeyBytes.Checked(request);

    /// <summary>Salts of digests derive from it.</summary>
    public ReadOnlySpan<byte> Salt => _salt;

    /// <summary>Makes tokens for search and match.</summary>
    public ReadOnlySpan<byte> Token => _token;

    /// <summary>Makes the hashes of commands' requests.</summary>
    public ReadOnlySpan<byte> Request => _request;
}
