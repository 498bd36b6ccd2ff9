namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>A part of a text that may tell who somebody is, for the lead to decide about.</summary>
/// <param name="Kind">What it looks like: <c>name</c>, <c>school</c>, <c>date</c> …</param>
/// <param name="As">What would stand in its place.</param>
public readonly record struct Flag(int Start, int Length, string Kind, string As)
{
    /// <summary>Why it was kept when the texts were let go before; null where it was not.</summary>
    public string? KeptBecause { get; init; }

    public Span Span => new(Start, Length, As);
}
