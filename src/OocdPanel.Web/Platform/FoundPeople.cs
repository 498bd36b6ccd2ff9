using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Platform;

/// <summary>People to choose among: few enough to be read, and a way to find the others by name, which works without JavaScript.</summary>
/// <param name="Words">What was looked for; null where nothing was.</param>
/// <param name="Shown">By name.</param>
/// <param name="All">How many there are.</param>
public sealed record FoundPeople(string? Words, IReadOnlyList<KnownPerson> Shown, int All)
{
    /// <summary>More than that are found by name.</summary>
    public const int Most = 20;

    /// <summary>What else the page was asked for, so that looking for somebody keeps it.</summary>
    public (string Name, string Value)? Keeps { get; init; }

    /// <summary>Where the form that it stands in is sent to look for somebody, so that what was ticked and typed stays; null where it is a form of its own.</summary>
    public string? Asks { get; init; }

    /// <param name="people">Those who can be chosen, as <paramref name="words"/> finds them.</param>
    public static FoundPeople Of(string? words, IReadOnlyList<KnownPerson> people) => new(words, [.. people.Take(Most)], people.Count);
}
