namespace OocdPanel.EventStore.Evidence;

/// <summary>Checks the heads themselves: each signed, each over the one before, and those of other places the same as those beside the log.</summary>
internal static class HeadsCheck
{
    /// <param name="kept">Those beside the log, in order of number.</param>
    /// <param name="elsewhere">Those of another place, in order of number.</param>
    public static void Run(Guid log, IReadOnlyList<SignedHead> kept, IReadOnlyList<SignedHead> elsewhere, PublicKeys keys, Action<Breach> found)
    {
        Chain(log, kept, "beside the log", keys, found);
        Chain(log, elsewhere, "in the second place", keys, found);
        var byNumber = kept.DistinctBy(head => head.Head.Number).ToDictionary(head => head.Head.Number);
        foreach (var head in elsewhere)
            if (!byNumber.TryGetValue(head.Head.Number, out var same))
                found(new Breach($"Head {head.Head.Number}, which is in the second place, is missing beside the log: it was deleted, or the database is an older copy."));
            else if (!same.Hash().AsSpan().SequenceEqual(head.Hash()))
                found(new Breach($"Head {head.Head.Number} beside the log is not the one in the second place."));
    }

    private static void Chain(Guid log, IReadOnlyList<SignedHead> heads, string where, PublicKeys keys, Action<Breach> found)
    {
        SignedHead? before = null;
        foreach (var head in heads)
        {
            var number = head.Head.Number;
            if (number != (before?.Head.Number ?? 0) + 1)
                found(new Breach($"Head {(before?.Head.Number ?? 0) + 1} {where} is missing."));
            else if (before is not null && !before.Hash().AsSpan().SequenceEqual(head.Head.Previous))
                found(new Breach($"Head {number} {where} does not stand on the one before it."));
            if (head.Head.Log != log)
                found(new Breach($"Head {number} {where} is one of another log."));
            else if (!head.IsSigned(keys))
                found(new Breach($"Head {number} {where} is not signed by a key that is known here (it names {head.Head.Key})."));
            if (before is not null && head.Head.Size < before.Head.Size)
                found(new Breach($"Head {number} {where} is over fewer events than the one before it."));
            before = head;
        }
    }
}
