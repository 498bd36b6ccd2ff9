using System.Text;
using System.Text.RegularExpressions;
using OocdPanel.Domain.Children;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>A word of a text: letters and digits, with apostrophes inside, without a possessive’s ending.</summary>
/// <param name="Plain">Lower-case, without accents and apostrophes: what words are compared by.</param>
/// <param name="Begins">It begins a sentence, a line or a list, so that a capital says nothing.</param>
internal readonly partial record struct TextWord(int Start, int Length, string Plain, bool Capital, bool AllCapitals, bool Begins)
{
    public int End => Start + Length;

    public static List<TextWord> Of(string text)
    {
        var words = new List<TextWord>();
        foreach (var match in Shape().EnumerateMatches(text))
        {
            var length = match.Length;
            if (length > 2 && text[match.Index + length - 2] is '\'' or '’' && text[match.Index + length - 1] is 's' or 'S')
                length -= 2;
            var written = text.AsSpan(match.Index, length);
            words.Add(new TextWord(
                match.Index, length, PlainOf(written), char.IsUpper(written[0]), length > 1 && IsCapitals(written), IsBeginning(text, match.Index)));
        }
        return words;
    }

    public static string PlainOf(ReadOnlySpan<char> written)
    {
        var plain = new StringBuilder(written.Length);
        foreach (var letter in written)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            else if (char.IsLetter(letter))
                plain.Append(NormalisedName.Letters(letter.ToString()));
            else if (char.IsDigit(letter))
                plain.Append(letter);
        }
        return plain.ToString();
    }

    private static bool IsCapitals(ReadOnlySpan<char> written)
    {
        foreach (var letter in written)
            if (char.IsLower(letter))
                return false;
        return true;
    }

    private static bool IsBeginning(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] is '.' or '!' or '?' or ':' or ';' or '\n' or '•' or '…')
                return true;
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '“' or '‘' or '\'' or '(' or '[' or '-' or '–'))
                return false;
        }
        return true;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:['’][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
