using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>The example of contracts/evidence.md: three events, two heads, everything fixed but the signatures, which are random and kept.</summary>
internal static class WorkedExample
{
    private static readonly Guid Stream = Guid.Parse("0193a6c2-5b7e-7000-8000-00000000000a");
    private static readonly Guid Child = Guid.Parse("0193a6c2-5b7e-7000-8000-00000000000c");

    private static readonly SampleLog Log = new(
    [
        new(1, Stream, "case", 1, "case.referral-returned.v1", """{"$withheld":["by"],"by":"2026-03-09","wanted":SEAL(0,0,"The name of the school")SEALED}""", [Child]),
        new(2, Guid.Parse("0193a6c2-5b7e-7000-8000-00000000000b"), "panel", 1, "panel.opened.v1", "{}", []),
        new(3, Stream, "case", 2, "case.found-eligible.v1", """{"gravity":3}""", []),
    ])
    { Id = Guid.Parse("0193a6c2-5b7e-7000-8000-000000000001") };

    public static ECDsa Key { get; } = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = SHA256.HashData("contracts/evidence.md"u8) });

    public static HistoryFile With(Func<Head, SignedHead> earlierSigned, Func<Head, SignedHead> signed)
    {
        var earlier = earlierSigned(Log.Head(null, 2, Key));
        var all = Log.History(Stream, "case", signed(Log.Head(earlier, 3, Key)), earlier);
        return all with
        {
            Events =
            [
                all.Events[0] with { Keys = new Dictionary<Guid, byte[]> { [Child] = Sealing.EventKey(Child, Ids.Of(0xE, 1)) } },
                all.Events[1] with { Withheld = all.Events[1].Withheld.LeftOut() },
            ],
        };
    }

    /// <summary>Every step from the file's first event to the root, as the contract prints it.</summary>
    public static string Steps(HistoryFile file)
    {
        var (first, second) = (file.Events[0], file.Events[1]);
        var (one, two) = (first.Hash(new byte[32]), second.Hash(first.Hash(new byte[32])));
        var said = new StringBuilder();
        foreach (var (name, part) in new[] { ("order", first.Order), ("open", first.Open), ("withheld", first.Withheld), ("personal", first.Personal) })
        {
            Say($"version 1, {name}: salt", Hex(part.Salt!));
            Say($"version 1, {name}: value", Encoding.UTF8.GetString(part.Value!));
            Say($"version 1, {name}: digest = SHA-256(salt ‖ value)", Hex(part.Digest));
        }
        Say("version 1: hash = SHA-256(32 zero bytes ‖ order ‖ open ‖ withheld ‖ personal)", Hex(one));
        Say("version 2: digests", string.Join(' ', new[] { second.Order, second.Open, second.Withheld, second.Personal }.Select(part => Hex(part.Digest))));
        Say("version 2: hash = SHA-256(hash of version 1 ‖ its four digests)", Hex(two));
        Say("leaf 0 = SHA-256(0x00 ‖ hash of version 1)", Hex(MerkleTree.Leaf(one)));
        Say("leaf 1, of an event of another stream, as version 1's path gives it", Hex(first.Path[0]));
        Say("leaf 2 = SHA-256(0x00 ‖ hash of version 2)", Hex(MerkleTree.Leaf(two)));
        Say("root of the earlier head = SHA-256(0x01 ‖ leaf 0 ‖ leaf 1)", Hex(MerkleTree.Node(MerkleTree.Leaf(one), first.Path[0])));
        Say("root of the head = SHA-256(0x01 ‖ root of the earlier head ‖ leaf 2)", Hex(file.Head.Head.Root));
        Say("SHA-256 of the earlier head with its signature", Hex(file.Earlier!.Head.Hash()));
        Say("what the head's signature signs", Encoding.UTF8.GetString(file.Head.Head.Canonical()));
        Say("key of version 1 for its subject", Hex(first.Keys.Single().Value));
        Say("nonce of member 0", new string('0', 24));
        Say("what the member /data/wanted is decrypted to, behind 32 zero bytes", "\"The name of the school\"");
        return said.ToString();

        void Say(string what, string value) => said.Append(CultureInfo.InvariantCulture, $"{what}\n    {value}\n");
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
