using System.Text;

namespace OocdPanel.Domain.Children;

/// <summary>How an English speaker says a word, as a code: Lawrence Philips’ Metaphone (1990), which is Soundex with the spellings of English known.</summary>
/// <remarks>Two liberties for names: the code is not cut short, and a silent letter at the end of a syllable (<c>Leigh</c>, <c>Hughes</c>) is silent everywhere.</remarks>
public static class Metaphone
{
    private const char Sh = 'X';
    private const char Th = '0';

    /// <param name="word">Of the letters a to z; any other letter is passed over.</param>
    /// <returns>Empty where nothing of the word can be said so.</returns>
    public static string Of(string word)
    {
        var letters = Beginning(string.Concat(word.Where(letter => letter is >= 'a' and <= 'z')));
        var code = new StringBuilder(letters.Length);
        for (var i = 0; i < letters.Length; i++)
            if (i == 0 || letters[i] != letters[i - 1] || letters[i] == 'c')
                i += Say(letters, i, code) - 1;
        return code.ToString();
    }

    private static string Beginning(string word) => word switch
    {
        ['a', 'e', ..] or ['g' or 'k' or 'p', 'n', ..] or ['w', 'r', ..] => word[1..],
        ['x', ..] => $"s{word[1..]}",
        ['w', 'h', ..] => $"w{word[2..]}",
        _ => word,
    };

    /// <summary>Says the letter at <paramref name="i"/>, and those that are said with it.</summary>
    /// <returns>How many letters that were.</returns>
    private static int Say(string word, int i, StringBuilder code)
    {
        var (said, letters) = word.AsSpan(i) switch
        {
            ['a' or 'e' or 'i' or 'o' or 'u', ..] => (i == 0 ? $"{char.ToUpperInvariant(word[i])}" : "", 1),
            ['b'] when i > 0 && word[i - 1] == 'm' => ("", 1),
            ['c', 'i', 'a', ..] => ($"{Sh}", 1),
            ['c', 'h', ..] => (i > 0 && word[i - 1] == 's' ? "K" : $"{Sh}", 2),
            ['c', 'i' or 'e' or 'y', ..] => (i > 0 && word[i - 1] == 's' ? "" : "S", 1),
            ['c', 'k', ..] => ("K", 2),
            ['c', ..] => ("K", 1),
            ['d', 'g', 'e' or 'y' or 'i', ..] => ("J", 2),
            ['d', ..] => ("T", 1),
            ['g', 'h', var next, ..] when IsVowel(next) && (i == 0 || !IsVowel(word[i - 1])) => ("K", 2),
            ['g', 'h', ..] => ("", 2),
            ['g', 'n'] or ['g', 'n', 'e', 'd'] => ("", 1),
            ['g', 'i' or 'e' or 'y', ..] => ("J", 1),
            ['g', ..] or ['q', ..] => ("K", 1),
            ['h', var next, ..] when IsVowel(next) => ("H", 1),
            ['h', ..] => ("", 1),
            ['p', 'h', ..] => ("F", 2),
            ['s', 'c', 'h', ..] => ("SK", 3),
            ['s', 'h', ..] => ($"{Sh}", 2),
            ['s', 'i', 'o' or 'a', ..] => ($"{Sh}", 1),
            ['t', 'h', ..] => ($"{Th}", 2),
            ['t', 'i', 'o' or 'a', ..] => ($"{Sh}", 1),
            ['t', 'c', 'h', ..] => ("", 1),
            ['v', ..] => ("F", 1),
            ['w' or 'y', var next, ..] when IsVowel(next) => ($"{char.ToUpperInvariant(word[i])}", 1),
            ['w' or 'y', ..] => ("", 1),
            ['x', ..] => ("KS", 1),
            ['z', ..] => ("S", 1),
            _ => ($"{char.ToUpperInvariant(word[i])}", 1),
        };
        code.Append(said);
        return letters;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
