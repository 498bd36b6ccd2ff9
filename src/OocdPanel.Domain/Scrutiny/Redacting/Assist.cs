using System.Text.RegularExpressions;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>
/// Looks for what may still tell who somebody is, after everything known on the case was replaced: words that look like
/// names, and what tells itself by its shape. It decides nothing; what it overlooks, the lead can still take out by hand.
/// </summary>
internal static partial class Assist
{
    /// <param name="replaced">What is hidden already, in order.</param>
    public static IReadOnlyList<Flag> Of(string text, IReadOnlyList<TextWord> words, IReadOnlyList<Span> replaced)
    {
        var flags = new List<Flag>();
        foreach (var (shape, kind, @as) in LeftoverShapes.All)
            foreach (var match in shape.EnumerateMatches(text))
                Add(new(match.Index, match.Length, kind, @as));
        foreach (var flag in AfterRelative(text, words))
            Add(flag);
        for (var i = 0; i < words.Count; i++)
            if (LooksLikeAName(words, i))
                Add(new(words[i].Start, words[i].Length, "name", "[name]"));
        return Joined(text, flags);

        void Add(Flag flag)
        {
            if (flag.Length > 0 && !replaced.Any(span => span.Meets(flag.Span)) && !flags.Any(other => other.Span.Meets(flag.Span)))
                flags.Add(flag);
        }
    }

    private static bool LooksLikeAName(IReadOnlyList<TextWord> words, int i)
    {
        var word = words[i];
        if (!word.Capital || word.Plain.Length == 0 || FieldWords.Contains(word.Plain))
            return word is { Capital: true, Begins: false } && NameWords.Contains(word.Plain) && IsTitled(words, i);
        if (word.AllCapitals && CommonWords.Contains(word.Plain))
            return false;
        if (NameWords.Contains(word.Plain))
            return !word.Begins || (i + 1 < words.Count && NameWords.IsVerb(words[i + 1].Plain));
        return IsTitled(words, i) || (!CommonWords.Contains(word.Plain) && !Contraction(word));
    }

    private static bool IsTitled(IReadOnlyList<TextWord> words, int i) =>
        i > 0 && words[i - 1].Plain is "mr" or "mrs" or "ms" or "miss" or "mx" or "dr" or "pc" or "dc" or "sgt" or "ps" or "di" or "ds" or "pcso" or "rev" or "sir" or "uncle" or "auntie" or "aunty" or "nanny";

    /// <summary>Don’t, I’ve: words that no list holds.</summary>
    private static bool Contraction(TextWord word) => word.Plain is "im" or "ive" or "id" or "ill" or "youre" or "youve" or "hes" or "shes" or "its" or "weve" or "were" or "theyre" or "theyve" or "theres" or "thats" or "lets"
        || word.Plain.EndsWith("nt", StringComparison.Ordinal) && CommonWords.Contains(word.Plain[..^2]);

    /// <summary>His brother tyrone; a boy called gazza: a word that is no ordinary one, though it is not written as a name.</summary>
    private static IEnumerable<Flag> AfterRelative(string text, IReadOnlyList<TextWord> words)
    {
        foreach (Match cue in Cue().Matches(text))
        {
            var end = cue.Index + cue.Length;
            var next = words.FirstOrDefault(word => word.Start >= end);
            if (next.Length > 1 && next.Start == end && char.IsLetter(next.Plain[0]) && (next.Capital ? !FieldWords.Contains(next.Plain) : !CommonWords.Contains(next.Plain) && !FieldWords.Contains(next.Plain)))
                yield return new(next.Start, next.Length, "relative", "[name]");
        }
    }

    /// <summary>Neighbouring words that are flagged alike are one: Callum Briggs.</summary>
    private static List<Flag> Joined(string text, List<Flag> flags)
    {
        var joined = new List<Flag>();
        foreach (var flag in flags.OrderBy(flag => flag.Start))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.As == flag.As && text[(last.Start + last.Length)..flag.Start] is " " or "-" or "’" or "'")
                joined[^1] = last with { Length = flag.Start + flag.Length - last.Start };
            else
                joined.Add(flag);
        }
        return joined;
    }

    [GeneratedRegex(@"\b(?:" + LeftoverShapes.Relatives + @"|boy|girl|lad|man|woman|someone|named|called|pupil|child),?(?: (?:called|named|is called))? [“""‘'(]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cue();
}
