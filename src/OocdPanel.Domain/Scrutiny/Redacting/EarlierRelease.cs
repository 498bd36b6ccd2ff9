namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>What the lead decided when the texts were let go before: where the next release starts from, so that nothing is shown again by oversight.</summary>
internal static class EarlierRelease
{
    public static IReadOnlyList<ReviewText> In(IReadOnlyList<ReviewText> texts, ReviewReleased released)
    {
        var kept = (released.Kept ?? []).ToDictionary(kept => (kept.Stream, kept.Version, kept.Path, kept.Start, kept.Length), kept => kept.Because);
        var hidden = released.Redactions.ToLookup(hidden => (hidden.Stream, hidden.Version, hidden.Path), hidden => new Span(hidden.Start, hidden.Length, hidden.As));
        IReadOnlyList<ReviewText> before =
        [
            .. texts.Select(text => text with
            {
                Flags = [.. text.Flags.Select(flag => flag with { KeptBecause = kept.GetValueOrDefault((text.Stream, text.Version, text.Path, flag.Start, flag.Length)) })],
                TakenOut = Beside(text, hidden[(text.Stream, text.Version, text.Path)]),
            }),
        ];
        var words = before.SelectMany(text => text.TakenOut.Select(span => text.Original.Substring(span.Start, span.Length))).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return [.. before.Select(text => text.Released ? text : text with { TakenOut = Beside(text, words.SelectMany(word => HandRedaction.Of(text.Original, word))) })];
    }

    /// <summary>Those that neither a replacement nor a flag of today covers.</summary>
    private static IReadOnlyList<Span> Beside(ReviewText text, IEnumerable<Span> spans) =>
        Span.Merged(spans.Where(span => span.End <= text.Original.Length && !text.Replaced.Concat(text.Flags.Select(flag => flag.Span)).Any(by => by.Start <= span.Start && by.End >= span.End)));
}
