using System.Text.RegularExpressions;
using OocdPanel.Domain.Scrutiny.Redacting;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>How much of what nobody told the service the assist points out, and how often it points at nothing. Measured on the half that it was not tuned on.</summary>
public partial class AssistTests(ITestOutputHelper output)
{
    private readonly Redactor redactor = new(RedactorTests.Cast("Alfie", "Smith"), new DateOnly(2024, 5, 1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nine_in_ten_of_what_is_planted_are_flagged(bool heldOut)
    {
        var looked = Planted.Half(heldOut).Select(planted => (planted.Kind, planted.Item, planted.Text, Caught: IsCaught(planted.Text, planted.Item))).ToList();
        foreach (var kind in looked.GroupBy(one => one.Kind))
            output.WriteLine($"{kind.Key}: {kind.Count(one => one.Caught)} of {kind.Count()}; missed: {string.Join(" | ", kind.Where(one => !one.Caught).Take(12).Select(one => one.Text))}");
        output.WriteLine($"all: {looked.Count(one => one.Caught)} of {looked.Count}, {100.0 * looked.Count(one => one.Caught) / looked.Count:0.0} %");
        (looked.Count(one => one.Caught) / (double)looked.Count).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clean_text_is_hardly_ever_flagged(bool heldOut)
    {
        var (words, flags) = (0, 0);
        foreach (var text in CleanText.Half(heldOut))
        {
            var (replaced, found) = redactor.Look(text);
            words += text.Split(' ').Length;
            flags += found.Count + replaced.Count;
            if (found.Count + replaced.Count > 0)
                output.WriteLine($"{string.Join(", ", found.Select(flag => $"{text.Substring(flag.Start, flag.Length)} ({flag.Kind})").Concat(replaced.Select(span => $"{text.Substring(span.Start, span.Length)} → {span.As}")))}: {text}");
        }
        output.WriteLine($"{flags} in {words} words: {100.0 * flags / words:0.00} in a hundred");
        (100.0 * flags / words).ShouldBeLessThan(1.5);
    }

    /// <summary>Every word of it that tells something is hidden or flagged; what joins them need not be.</summary>
    private bool IsCaught(string text, string item)
    {
        var (replaced, flags) = redactor.Look(text);
        return IsCaught(text, item, replaced, flags);
    }

    internal static bool IsCaught(string text, string item, IReadOnlyList<Span> replaced, IReadOnlyList<Flag> flags)
    {
        var from = text.IndexOf(item, StringComparison.Ordinal);
        return Word().Matches(item).Where(word => word.Value.ToLowerInvariant() is not ("the" or "sister" or "brother" or "brothers" or "twin" or "cousin" or "mother" or "aunt" or "grandfather" or "who" or "is" or "aged" or "year" or "old" or "of" or "estate" or "st" or "s" or "nhs" or "pnc" or "insta" or "instagram" or "snapchat"))
            .All(word => replaced.Concat(flags.Select(flag => flag.Span)).Any(span => span.Start <= from + word.Index && span.End >= from + word.Index + word.Length));
    }

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
