namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Words that somebody wants out of a text, found wherever they stand as whole words.</summary>
public static class HandRedaction
{
    public const string As = "[taken out]";

    /// <param name="wanted">A word or several, in any letters, with or without accents.</param>
    public static IEnumerable<Span> Of(string text, string wanted)
    {
        var (words, want) = (TextWord.Of(text), TextWord.Of(wanted).Select(word => word.Plain).ToList());
        for (var i = 0; want.Count > 0 && i + want.Count <= words.Count; i++)
            if (want.Select((plain, j) => words[i + j].Plain == plain).All(same => same))
                yield return new(words[i].Start, words[i + want.Count - 1].End - words[i].Start, As);
    }
}
