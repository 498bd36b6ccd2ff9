using System.Globalization;
using System.Text.RegularExpressions;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Finds in free text what is known on the case, which is replaced at once, and what is likely left over, which the lead decides about.</summary>
/// <param name="referredOn">Day 0: full dates become days from it.</param>
public sealed partial class Redactor(Cast cast, DateOnly referredOn)
{
    /// <summary>Further from the referral than this, a number of days would tell a date of birth.</summary>
    private const int FarthestDay = 1000;

    private static readonly string[] Orders = ["d/M/yyyy", "d/M/yy", "yyyy/M/d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];

    /// <param name="text">As it was written.</param>
    /// <returns>What is replaced, in order and without overlaps; and what is flagged beside it.</returns>
    public (IReadOnlyList<Span> Replaced, IReadOnlyList<Flag> Flags) Look(string text)
    {
        var words = TextWord.Of(text);
        var replaced = Neighbours(text, Span.Merged(cast.Known.In(text, words).Concat(Dates(text))));
        return (replaced, Assist.Of(text, words, replaced));
    }

    /// <summary>Only what is replaced at once.</summary>
    public IReadOnlyList<Span> Replaced(string text) => Neighbours(text, Span.Merged(cast.Known.In(text, TextWord.Of(text)).Concat(Dates(text))));

    /// <summary>A date as it is told in a history under review.</summary>
    public string Day(DateOnly day) => $"day {day.DayNumber - referredOn.DayNumber}";

    private IEnumerable<Span> Dates(string text)
    {
        foreach (Match match in Date().Matches(text))
        {
            var written = Ordinal().Replace(match.Value, "$1").Replace(" of ", " ", StringComparison.OrdinalIgnoreCase).Replace(",", "", StringComparison.Ordinal).Replace('.', '/').Replace('-', '/');
            if (DateOnly.TryParseExact(written, Orders, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                yield return new(match.Index, match.Length, cast.Born.Contains(day) ? "[date of birth]" : Math.Abs(day.DayNumber - referredOn.DayNumber) > FarthestDay ? "[date]" : Day(day));
        }
    }

    /// <summary>A name written in two parts is replaced once.</summary>
    private static List<Span> Neighbours(string text, IReadOnlyList<Span> spans)
    {
        var one = new List<Span>();
        foreach (var span in spans)
        {
            if (one.Count > 0 && one[^1] is var last && Sure(last.As) == Sure(span.As) && text[last.End..span.Start] is " " or ", " or "-")
                one[^1] = last with { Length = span.End - last.Start, As = Sure(span.As) };
            else
                one.Add(span);
        }
        return one;

        static string Sure(string @as) => @as.EndsWith(" (?)", StringComparison.Ordinal) ? @as[..^4] : @as;
    }

    [GeneratedRegex(@"\b\d{4}[-/]\d{1,2}[-/]\d{1,2}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Za-z]{3,9},? \d{4}\b|\b[A-Za-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<=\d)()(?:st|nd|rd|th)", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
