using System.Security.Cryptography;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.Api.Records;

/// <summary>What this installation signs heads with, and where it keeps a second copy of them.</summary>
/// <param name="Key">ECDSA on P-256.</param>
/// <param name="Place">Outside the database.</param>
public sealed record HeadSigning(ECDsa Key, HeadsPlace Place)
{
    /// <summary>The public keys that heads of this installation were ever signed with, as far as the second place knows.</summary>
    public PublicKeys PublicKeys => new PublicKeys(Key).With(Place.Keys());
}
