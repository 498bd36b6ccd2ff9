using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OocdPanel.EventStore.Evidence;
using static OocdPanel.EventStore.Tests.Evidence.Forgery;

namespace OocdPanel.EventStore.Tests.Evidence.Forgeries;

/// <summary>Heads that were not signed, or not for this.</summary>
internal static class ForgedHeads
{
    private static readonly SampleLog AnotherLog = new(Sample.Occurrences) { Id = Ids.Of(0x10, 2) };
    private static readonly SampleLog AnotherPast = new(Sample.Occurrences.Reverse().ToArray());

    public static IEnumerable<Forgery> All =>
    [
        Changed("the root of another head", null, file => file.Head()["root"] = Convert.ToBase64String(Sample.Second.Head.Root)),
        Changed("another head, as it was signed", 1, file => file["head"] = Of(Sample.Second), Sample.Whole),
        Changed("a head's time changed", null, file => file.Head()["at"] = "2025-03-02T12:03:00.000000Z"),
        Changed("a head's number changed", null, file => file.Head()["number"] = 4),
        Changed("a head's size changed", null, file => file.Head()["size"] = 11),
        Changed("what a head stands on changed", null, file => file.Head()["previous"] = file.Head()["previous"].Turned()),
        Changed("a head signed by a key nobody knows", null, file => file["head"] = Of(Sample.Log.Head(Sample.Second, 10, Sample.StrangeKey).Sign(Sample.StrangeKey))),
        Changed("a head signed by another key than it names", null, file => file.Head()["signature"] = Signed(Sample.Third.Head.Canonical(), Sample.StrangeKey)),
        Changed("a signature over other bytes", null, file => file.Head()["signature"] = Signed(Sample.Second.Head.Canonical(), Sample.Key)),
        Changed("a signature over the same head in another form", null, file => file.Head()["signature"] = Signed([.. Sample.Third.Head.Canonical(), (byte)'\n'], Sample.Key)),
        Changed("a signature that was turned round", null, file => file.Head()["signature"] = Convert.ToBase64String([.. Sample.Third.Signature[32..], .. Sample.Third.Signature[..32]])),
        Changed("a signature of zeros", null, file => file.Head()["signature"] = Convert.ToBase64String(new byte[64])),
        Changed("a signature of ones", null, file => file.Head()["signature"] = Convert.ToBase64String([.. Enumerable.Repeat((byte)0xff, 64)])),
        Unreadable("a signature in DER", file => file.Head()["signature"] = Convert.ToBase64String(Sample.Key.SignData(Sample.Third.Head.Canonical(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))),
        Unreadable("no signature", file => file.Head().Remove("signature")),
        Unreadable("an empty signature", file => file.Head()["signature"] = ""),
        Changed("a head of another log", null, file => file["head"] = Of(AnotherLog.Head(null, 10, Sample.Key).Sign(Sample.Key))),
        Changed("another log claimed", null, file => file["log"] = AnotherLog.Id.ToString()),
        Changed("another log claimed, in the head as well", null, file => (file["log"], file.Head()["log"]) = (AnotherLog.Id.ToString(), AnotherLog.Id.ToString()), Sample.Whole),
        Unreadable("a head of size 0", file => file.Head()["size"] = 0),
        Unreadable("a head of number 0", file => file.Head()["number"] = 0),
        Unreadable("a first head that stands on another", file => file["earlier"]!["head"]!["previous"] = Convert.ToBase64String(new byte[31].Append((byte)1).ToArray())),
        Unreadable("a key inside the file", file => file["keys"] = JsonNode.Parse(new PublicKeys(Sample.StrangeKey).Write())!["keys"]!.DeepClone()),
        Changed("a consistency path changed", null, file => file["earlier"]!["consistency"]![0] = file["earlier"]!["consistency"]![0].Turned()),
        Changed("a consistency path cut short", null, file => file["earlier"]!["consistency"]!.AsArray().RemoveAt(1)),
        Changed("a consistency path made longer", null, file => file["earlier"]!["consistency"]!.AsArray().Add(Convert.ToBase64String(new byte[32]))),
        Changed("an empty consistency path", null, file => file["earlier"]!["consistency"] = new JsonArray()),
        Changed("an earlier head of another past", null, file => file["earlier"]!["head"] = Of(AnotherPast.Head(null, 4, Sample.Key).Sign(Sample.Key))),
        Changed("an earlier head larger than the later", null, file => file["earlier"]!["head"] = Of((AnotherPast.Head(null, 10, Sample.Key) with { Size = 11 }).Sign(Sample.Key))),
        Changed("the earlier head and the later changed over", null, file => file.Swap("head", file["earlier"]!, "head")),
        Changed("the head itself as the earlier", null, file => file["earlier"] = new JsonObject { ["consistency"] = new JsonArray(), ["head"] = file.Head().DeepClone() }),
        Changed("an earlier head of another log", null, file => file["earlier"]!["head"] = Of(AnotherLog.Head(null, 4, Sample.Key).Sign(Sample.Key))),
        Changed("an earlier head signed by a key nobody knows", null, file => file["earlier"]!["head"] = Of(Sample.Log.Head(null, 4, Sample.StrangeKey).Sign(Sample.StrangeKey))),
        Changed("an earlier head's signature changed", null, file => file["earlier"]!["head"]!["signature"] = file["earlier"]!["head"]!["signature"].Turned()),
        Whole("a head that does not stand on the one just before it", null, Sample.Log.History(Sample.Stream, "case", (Sample.Third.Head with { Previous = Sample.First.Hash() }).Sign(Sample.Key), Sample.Second)),
    ];

    private static JsonNode Of(SignedHead head) => JsonNode.Parse(Encoding.UTF8.GetString(head.Write()))!;

    private static string Signed(byte[] bytes, ECDsa key) => Convert.ToBase64String(key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
}
