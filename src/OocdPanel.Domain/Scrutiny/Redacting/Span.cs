using System.Text;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>A part of a text, and what stands in its place.</summary>
/// <param name="Start">In characters (UTF-16), from 0.</param>
public readonly record struct Span(int Start, int Length, string As)
{
    public int End => Start + Length;

    public bool Meets(Span other) => Start < other.End && other.Start < End;

    /// <summary>In order, with those that overlap made one: what is hidden by any stays hidden.</summary>
    public static IReadOnlyList<Span> Merged(IEnumerable<Span> spans)
    {
        var merged = new List<Span>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = merged[^1] with { Length = Math.Max(merged[^1].End, span.End) - merged[^1].Start };
            else
                merged.Add(span);
        }
        return merged;
    }

    /// <summary>The text with every span replaced.</summary>
    /// <param name="spans">In order, without overlaps, within the text.</param>
    public static string Replace(string text, IReadOnlyList<Span> spans)
    {
        if (spans.Count == 0)
            return text;
        var (shown, from) = (new StringBuilder(text.Length), 0);
        foreach (var span in spans)
        {
            shown.Append(text, from, span.Start - from).Append(span.As);
            from = span.End;
        }
        return shown.Append(text, from, text.Length - from).ToString();
    }
}
