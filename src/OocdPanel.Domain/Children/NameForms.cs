namespace OocdPanel.Domain.Children;

/// <summary>The forms by which a name is found again though it is written otherwise: two names are alike where they share one.</summary>
public static class NameForms
{
    /// <summary>One letter in three is another name (Lee, Leo): shorter words are alike by sound only.</summary>
    private const int ShortestWithSlips = 4;

    /// <summary>Nobody’s name; each letter costs a form.</summary>
    private const int LongestWithSlips = 24;

    private const int ShortestPart = 3;

    /// <summary>The whole name, and of a name of several words the first and the last: Smith-Jones is found as Smith, and as Jones.</summary>
    public static IEnumerable<string> Words(string name)
    {
        var parts = string.Concat(name.Select(letter => char.IsWhiteSpace(letter) || letter is '-' or '\u2010' or '\u2011' or '\u2013' or '/' ? ' ' : letter))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NormalisedName.Letters).Where(part => part.Length >= ShortestPart).ToArray();
        return parts.Length < 2 ? [NormalisedName.Letters(name)] : new[] { NormalisedName.Letters(name), parts[0], parts[^1] }.Distinct();
    }

    /// <summary>How it sounds; of a name that English cannot say, how it is written.</summary>
    public static string Sound(string word) => Metaphone.Of(word) is { Length: > 0 } code ? code : word;

    /// <summary>The word, and the word with each letter left out once. Two words share one where they differ by a letter too many, too few, another, or two that changed places.</summary>
    public static IEnumerable<string> Spellings(string word) => word.Length is < ShortestWithSlips or > LongestWithSlips
        ? [word]
        : Enumerable.Range(0, word.Length).Select(left => word.Remove(left, 1)).Append(word).Distinct();
}
