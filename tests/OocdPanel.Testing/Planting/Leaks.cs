using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace OocdPanel.Testing.Planting;

/// <summary>Looks for words that may stand nowhere: as they are written, whole, and also where JSON or HTML escapes a letter.</summary>
public sealed partial class Leaks
{
    private readonly ILookup<char, string> secrets;
    private readonly SearchValues<string> any;

    public Leaks(IEnumerable<string> secrets)
    {
        string[] all = [.. secrets.Distinct()];
        this.secrets = all.ToLookup(secret => secret[0]);
        any = SearchValues.Create(all, StringComparison.Ordinal);
    }

    /// <summary>Each that can be read, with what stands around it.</summary>
    public IReadOnlyList<string> In(string read)
    {
        var (text, found) = (Plain(read), new List<string>());
        for (var at = 0; text.AsSpan(at).IndexOfAny(any) is >= 0 and var next; at++)
        {
            at += next;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || Label().IsMatch(text, at))
                continue;
            found.AddRange(secrets[text[at]]
                .Where(secret => string.CompareOrdinal(text, at, secret, 0, secret.Length) == 0 && (at + secret.Length == text.Length || !char.IsLetterOrDigit(text[at + secret.Length])))
                .Select(secret => $"{secret}: {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}"));
        }
        return found;
    }

    private static string Plain(string read) => WebUtility.HtmlDecode(Escaped().Replace(read, match => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    /// <summary>Of an answer to a question: a member that is called as somebody is.</summary>
    [GeneratedRegex(@"\GMark \d+: (question|mark)")]
    private static partial Regex Label();

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}")]
    private static partial Regex Escaped();
}
