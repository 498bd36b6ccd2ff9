namespace OocdPanel.EventStore;

/// <summary>Refuses appends that only a mistake in the caller can produce.</summary>
internal static class AppendCheck
{
    public static void Require(Append append)
    {
        foreach (var s in append.Streams)
            if (s.Events.Count == 0)
                throw new ArgumentException($"Nothing is appended to stream {s.Stream}; name it as unchanged instead.", nameof(append));
        var streams = append.Streams.Select(s => s.Stream).Concat(append.Unchanged.Select(u => u.Stream));
        if (streams.GroupBy(s => s).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Stream {twice.Key} is named more than once.", nameof(append));
    }
}
