using OocdPanel.Domain.Children;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>
/// Everything by which the people and places of a case are known to the service, to be found in free text however it is
/// written: in capitals, without accents, with a possessive, one part of a name alone, initials, one letter wrong, or as it sounds.
/// </summary>
internal sealed class KnownWords
{
    private const int MostWords = 8;

    /// <summary>One letter in three is another name.</summary>
    private const int ShortestLike = 4;

    private readonly Dictionary<string, Known> whole = [];
    private readonly Dictionary<string, string> initials = [];
    private readonly List<(string Plain, string Sound, string As)> alike = [];
    private readonly Dictionary<string, string?> found = [];

    /// <param name="Capital">Only where it is written with a capital: the word means something else as well.</param>
    private sealed record Known(string As, bool Capital);

    /// <summary>The name of somebody: as a whole, each part of it, and its initials.</summary>
    /// <param name="written">As on record; what stands beside the name (a relation, a number) is taken as that.</param>
    public void AddPerson(string written, string @as)
    {
        foreach (var part in written.Split([',', ';', '(', ')', '/', '\n']))
        {
            var words = TextWord.Of(part).Where(word => !IsTitle(word.Plain)).ToList();
            Add(string.Concat(words.Select(word => word.Plain)), @as, words.All(word => CommonWords.Contains(word.Plain)));
            var names = words.Where(word => word.Plain.Length > 0 && char.IsLetter(word.Plain[0]) && (word.Capital || !CommonWords.Contains(word.Plain))).ToList();
            foreach (var name in names.Where(name => name.Plain.Length > 1))
            {
                Add(name.Plain, @as, CommonWords.Contains(name.Plain) || FieldWords.Contains(name.Plain) || NameWords.Contains(name.Plain));
                if (name.Plain.Length >= ShortestLike && !alike.Any(other => other.Plain == name.Plain))
                    alike.Add((name.Plain, NameForms.Sound(name.Plain), @as));
            }
            foreach (var number in words.Where(word => word.Plain.Length > 2 && char.IsDigit(word.Plain[0])))
                Add(number.Plain, @as, false);
            if (names.Count > 1)
                initials.TryAdd(string.Concat(names.Select(name => name.Plain[0])), @as);
            if (names.Count > 2)
                initials.TryAdd($"{names[0].Plain[0]}{names[^1].Plain[0]}", @as);
        }
    }

    /// <summary>A place, a school, a business: as a whole, each line of it, and each word of it that is no ordinary one.</summary>
    public void AddPlace(string written, string @as)
    {
        foreach (var part in written.Split([',', ';', '\n']).Append(written))
        {
            var words = TextWord.Of(part);
            var ordinary = words.All(word => CommonWords.Contains(word.Plain) || FieldWords.Contains(word.Plain) || word.Length < 3);
            if (words.Count > 1 || !ordinary)
                Add(string.Concat(words.Select(word => word.Plain)), @as, ordinary);
            foreach (var word in words.Where(word => word.Length > 3 && word.Capital && !CommonWords.Contains(word.Plain) && !FieldWords.Contains(word.Plain)))
                Add(word.Plain, @as, true);
        }
    }

    /// <summary>A number, an address or a reference: as a whole, whatever stands between its parts.</summary>
    public void AddExact(string written, string @as)
    {
        foreach (var part in written.Split([';', '\n']).Append(written))
            Add(TextWord.PlainOf(part), @as, false);
    }

    /// <summary>Where they stand in a text, and what stands for them.</summary>
    public IEnumerable<Span> In(string text, IReadOnlyList<TextWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Longest(text, words, i) is { } known)
            {
                yield return new Span(words[i].Start, words[known.Last].End - words[i].Start, known.As);
                i = known.Last;
            }
            else if (Initials(text, words, i) is { } letters)
            {
                var end = words[letters.Last].End + (letters.Last > i && words[letters.Last].End < text.Length && text[words[letters.Last].End] == '.' ? 1 : 0);
                yield return new Span(words[i].Start, end - words[i].Start, letters.As);
                i = letters.Last;
            }
            else if (Like(words[i]) is { } @as)
            {
                yield return new Span(words[i].Start, words[i].Length, $"{@as} (?)");
            }
        }
    }

    private (int Last, string As)? Longest(string text, IReadOnlyList<TextWord> words, int first)
    {
        (int, string)? longest = null;
        var (joined, capital) = ("", true);
        for (var last = first; last < words.Count && last < first + MostWords && (last == first || IsNext(text, words[last - 1], words[last])); last++)
        {
            joined += words[last].Plain;
            capital &= words[last].Capital || !words[last].Plain.Any(char.IsLetter);
            if (whole.TryGetValue(joined, out var known) && (capital || !known.Capital))
                longest = (last, known.As);
        }
        return longest;
    }

    /// <summary>J.S., J S and JS, in capitals; not where the letters mean something in the field.</summary>
    private (int Last, string As)? Initials(string text, IReadOnlyList<TextWord> words, int first)
    {
        if (words[first] is { AllCapitals: true, Length: 2 or 3 } together)
            return initials.TryGetValue(together.Plain, out var its) && !FieldWords.Contains(together.Plain) && !CommonWords.Contains(together.Plain) ? (first, its) : null;
        var (joined, last) = ("", first);
        for (; last < words.Count && last < first + 3 && words[last] is { Capital: true, Length: 1 } && (last == first || words[last].Start - words[last - 1].End <= 2 && IsNext(text, words[last - 1], words[last])); last++)
            joined += words[last].Plain;
        return joined.Length > 1 && initials.TryGetValue(joined, out var @as) ? (last - 1, @as) : null;
    }

    private string? Like(TextWord word)
    {
        if (word.Length < ShortestLike || word.Plain.Length == 0 || !char.IsLetter(word.Plain[0]) || (!word.Capital && NameWords.Contains(word.Plain)))
            return null;
        if (!found.TryGetValue(word.Plain, out var @as))
            found[word.Plain] = @as = CommonWords.Contains(word.Plain) || FieldWords.Contains(word.Plain) ? null : Nearest(word.Plain);
        return @as;
    }

    private string? Nearest(string plain)
    {
        var sound = NameForms.Sound(plain);
        foreach (var (name, its, @as) in alike)
            if (OneLetterOff(plain, name) || (its == sound && its.Length > 1 && Math.Abs(plain.Length - name.Length) <= 2))
                return @as;
        return null;
    }

    private void Add(string plain, string @as, bool capital)
    {
        if (plain.Length > 1)
            whole.TryAdd(plain, new Known(@as, capital));
    }

    private static bool IsTitle(string plain) => plain is "mr" or "mrs" or "ms" or "miss" or "mx" or "dr" or "rev" or "pc" or "dc" or "ps" or "ds" or "di" or "pcso" or "sgt" or "sergeant" or "inspector" or "constable";

    /// <summary>Nothing but a short run of spaces and marks stands between them, and no line ends.</summary>
    private static bool IsNext(string text, TextWord one, TextWord next)
    {
        if (next.Start - one.End > 3)
            return false;
        for (var i = one.End; i < next.Start; i++)
            if (text[i] is '\n' or '!' or '?' or ';')
                return false;
        return true;
    }

    /// <summary>A letter too many, too few, another, or two that changed places.</summary>
    private static bool OneLetterOff(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same])
            same++;
        return one.AsSpan(same + (one.Length >= other.Length ? 1 : 0)).SequenceEqual(other.AsSpan(Math.Min(other.Length, same + (other.Length >= one.Length ? 1 : 0))))
            || (one.Length == other.Length && same + 1 < one.Length && one[same] == other[same + 1] && one[same + 1] == other[same] && one.AsSpan(same + 2).SequenceEqual(other.AsSpan(same + 2)));
    }
}
