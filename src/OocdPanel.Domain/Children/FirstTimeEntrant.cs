using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Children;

/// <summary>R20: a child enters the youth justice system with the first youth caution, youth conditional caution or conviction.</summary>
public static class FirstTimeEntrant
{
    /// <summary>Whether giving <paramref name="disposal"/> makes the child a first-time entrant. Community resolution, outcomes 20, 21 and 22 and no further action never do.</summary>
    /// <param name="earlier">The disposals the child received before.</param>
    public static bool By(Disposal disposal, IEnumerable<Disposal> earlier) =>
        disposal.FirstTimeEntrant && !earlier.Any(received => received.FirstTimeEntrant);
}
