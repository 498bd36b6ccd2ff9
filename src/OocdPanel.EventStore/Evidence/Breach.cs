namespace OocdPanel.EventStore.Evidence;

/// <summary>Something in the log that is not as it was recorded.</summary>
/// <param name="What">In a sentence.</param>
/// <param name="Stream">The stream, where it is known.</param>
/// <param name="Version">The event's version in it.</param>
/// <param name="Name">The event's stored name.</param>
/// <param name="Position">The event's number in the log.</param>
public sealed record Breach(string What, Guid? Stream = null, long? Version = null, string? Name = null, long? Position = null)
{
    public override string ToString() => Stream is null ? What
        : $"Event {Version} of stream {Stream}{(Name is null ? "" : $" ({Name}")}{(Position is null ? "" : $"{(Name is null ? " (" : ", ")}number {Position} of the log")}{(Name is null && Position is null ? "" : ")")}: {What}";
}

/// <summary>What a check found.</summary>
/// <param name="Breaches">The first ones, in the order in which they were found; empty when all holds.</param>
/// <param name="Events">Events whose hash was computed again.</param>
/// <param name="Streams">Streams that they are of.</param>
/// <param name="Heads">Heads that were checked, those of other places included.</param>
/// <param name="NotUnderAHead">Events at the end of the log that no head is over yet.</param>
/// <param name="Last">The last head beside the log.</param>
public sealed record LogVerdict(IReadOnlyList<Breach> Breaches, long Events, long Streams, long Heads, long NotUnderAHead, SignedHead? Last)
{
    public bool Holds => Breaches.Count == 0;
}
