using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>Checks an exported history, in the order that contracts/evidence.md gives. Needs no database, only the public keys.</summary>
public static class HistoryCheck
{
    /// <param name="keys">From elsewhere than whoever gave the file.</param>
    public static HistoryVerdict Run(ReadOnlyMemory<byte> file, PublicKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        HistoryFile history;
        try
        {
            history = HistoryFile.Read(file);
        }
        catch (NotInFormatException fault)
        {
            return new(Finding.NotReadable, fault.Message, null, null, []);
        }
        return HeadFault(history, keys) is { } why ? new(Finding.DoesNotHold, why, null, null, []) : Events(history);
    }

    private static string? HeadFault(HistoryFile history, PublicKeys keys) =>
        SignedFault(history.Head, "The head", history.Log, keys) ??
        (history.Earlier is null ? null : SignedFault(history.Earlier.Head, "The earlier head", history.Log, keys) ?? EarlierFault(history.Earlier, history.Head)) ??
        (history.Version == history.Events.Count ? null : $"The stream is said to have {history.Version} events; the file has {history.Events.Count}.");

    private static string? SignedFault(SignedHead head, string what, Guid log, PublicKeys keys) =>
        head.Head.Log != log ? $"{what} is one of another log." :
        !keys.Knows(head.Head.Key) ? $"{what} is signed by the key {head.Head.Key}, which is not among the keys given." :
        !head.IsSigned(keys) ? $"{what} does not carry the signature of its key {head.Head.Key}." : null;

    private static string? EarlierFault(EarlierHead earlier, SignedHead head)
    {
        var (before, now) = (earlier.Head.Head, head.Head);
        return before.Number >= now.Number || before.Size > now.Size ? "The earlier head is not earlier than the head." :
            before.Number + 1 == now.Number && !earlier.Head.Hash().AsSpan().SequenceEqual(now.Previous) ? "The head does not stand on the earlier head, which is the one just before it." :
            !MerkleTree.VerifyConsistency(before.Size, now.Size, before.Root, now.Root, earlier.Consistency) ? "The log of the earlier head is not the beginning of the log of the head." : null;
    }

    private static HistoryVerdict Events(HistoryFile history)
    {
        var proved = new List<ProvedEvent>(history.Events.Count);
        var (previous, after) = (new byte[EventHash.Size], -1L);
        foreach (var one in history.Events)
        {
            var version = proved.Count + 1;
            try
            {
                if (one.Version != version) throw new NotInFormatException($"in its place stands version {one.Version}.");
                if (one.Leaf <= after || one.Leaf >= history.Head.Head.Size) throw new NotInFormatException($"leaf {one.Leaf} is not after the version before and within the log's {history.Head.Head.Size} events.");
                previous = one.Hash(previous);
                after = one.Leaf;
                if (!MerkleTree.VerifyInclusion(MerkleTree.Leaf(previous), one.Leaf, history.Head.Head.Size, one.Path, history.Head.Head.Root))
                    throw new NotInFormatException($"it is not what was recorded: its parts and those before it do not lead to leaf {one.Leaf} under the head's root.");
                proved.Add(Proved(one, history));
            }
            catch (NotInFormatException fault)
            {
                return new(Finding.DoesNotHold, $"Version {version} does not hold: {fault.Message}", version, null, []);
            }
        }
        return new(Finding.Holds, $"Versions 1 to {history.Version} are in the log as they stand here. Whether later ones followed, no file can prove.", null, history, proved);
    }

    private static ProvedEvent Proved(HistoryEvent one, HistoryFile history)
    {
        using var order = JsonDocument.Parse(one.Order.Value ?? throw new NotInFormatException("its order part is withheld, which must be shown."));
        using var open = Parsed(one.Open);
        using var withheld = Parsed(one.Withheld);
        using var personal = Parsed(one.Personal);
        PartRules.Order(order.RootElement, history, one.Version);
        if (open is not null) PartRules.Open(open.RootElement);
        if (withheld is not null) PartRules.Withheld(withheld.RootElement, open?.RootElement);
        var subjects = personal is null ? [] : PartRules.Personal(personal.RootElement);
        if (!PartRules.AllFit(open?.RootElement, withheld?.RootElement, personal?.RootElement)) throw new NotInFormatException("its parts cannot be of one event.");
        if (personal is null && one.Keys.Count > 0) throw new NotInFormatException("keys are given for a part that is withheld.");
        return new(one.Version, order.RootElement.GetProperty("name").GetString()!, one.Leaf, one.Open.Value, one.Withheld.Value,
            personal is null ? null : PersonalMembers.Open(personal.RootElement, subjects, one.Keys));
    }

    private static JsonDocument? Parsed(ShownPart part) => part.Value is null ? null : JsonDocument.Parse(part.Value);
}
