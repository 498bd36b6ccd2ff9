using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.EventStore.Evidence;

/// <summary>What the whole log was at a moment; each head stands on the one before it. Its form is described in contracts/evidence.md.</summary>
/// <param name="Log">The log's identity.</param>
/// <param name="Number">1 for the log's first head, and one more for each.</param>
/// <param name="At">When it was made; kept to the microsecond.</param>
/// <param name="Size">Events in the log.</param>
/// <param name="Root">Root of the Merkle tree over them.</param>
/// <param name="Previous">Hash of the head before (<see cref="SignedHead.Hash"/>); 32 zero bytes for the first.</param>
/// <param name="Key">Id of the key that signs it (<see cref="PublicKeys.IdOf(ECDsa)"/>).</param>
public sealed record Head(Guid Log, long Number, DateTimeOffset At, long Size, byte[] Root, byte[] Previous, string Key)
{
    internal const string Format = "oocd-head-1";

    /// <summary>The head that follows another, or the log's first where there is none.</summary>
    public static Head After(SignedHead? previous, Guid log, DateTimeOffset at, long size, byte[] root, ECDsa key) =>
        new(log, (previous?.Head.Number ?? 0) + 1, at, size, root, previous?.Hash() ?? new byte[EventHash.Size], PublicKeys.IdOf(key));

    /// <summary>What is signed: the RFC 8785 form, without the signature.</summary>
    public byte[] Canonical() => Encoding.ASCII.GetBytes(Written(null));

    /// <summary>Signs it: ECDSA on P-256 with SHA-256, in IEEE P1363 form.</summary>
    /// <exception cref="ArgumentException">It names another key.</exception>
    public SignedHead Sign(ECDsa key) =>
        PublicKeys.IdOf(key) == Key
            ? new(this, key.SignData(Canonical(), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))
            : throw new ArgumentException($"The head names the key {Key}; this one is {PublicKeys.IdOf(key)}.", nameof(key));

    // No member needs an escape, and they stand in RFC 8785's order.
    internal string Written(byte[]? signature) =>
        $"{{\"at\":\"{Exactly.Moment(At)}\",\"format\":\"{Format}\",\"key\":\"{Key}\",\"log\":\"{Log:D}\",\"number\":{Number}"
        + $",\"previous\":\"{Convert.ToBase64String(Previous)}\",\"root\":\"{Convert.ToBase64String(Root)}\""
        + (signature is null ? "" : $",\"signature\":\"{Convert.ToBase64String(signature)}\"")
        + $",\"size\":{Size}}}";
}
