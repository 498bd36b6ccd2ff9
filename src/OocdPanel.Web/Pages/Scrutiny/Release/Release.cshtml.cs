using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Release;

/// <summary>The lead looks at every text of a case, decides what is flagged, and lets the members read.</summary>
public sealed class ReleaseModel(HistoryReading reading) : OocdPage
{
    private const string Redact = "redact";

    public ReviewId ReviewId => new(Route("review"));

    public ReviewTexts Texts { get; private set; } = null!;

    /// <summary>All of them, in the order in which the page asks about them.</summary>
    public IReadOnlyList<(ReviewText Text, Flag Flag)> Flags => [.. Texts.Texts.SelectMany(text => text.Flags.Select(flag => (text, flag)))];

    /// <summary>A stretch of a text.</summary>
    /// <param name="Hidden">What stands in its place; null where it is read as it is.</param>
    public sealed record Piece(string Words, string? Hidden, bool Flagged);

    public IEnumerable<Piece> Pieces(ReviewText text)
    {
        var from = 0;
        var replaced = Span.Merged(text.Replaced.Concat(text.TakenOut));
        foreach (var (start, length, hidden) in replaced.Select(span => (span.Start, span.Length, (string?)span.As))
            .Concat(text.Flags.Where(flag => !replaced.Any(span => span.Meets(flag.Span))).Select(flag => (flag.Start, flag.Length, (string?)null))).OrderBy(part => part.Start))
        {
            if (start > from)
                yield return new(text.Original[from..start], null, false);
            yield return new(text.Original.Substring(start, length), hidden, hidden is null);
            from = start + length;
        }
        if (from < text.Original.Length)
            yield return new(text.Original[from..], null, false);
    }

    public IEnumerable<(string Value, string Label)> Choices(Flag flag) =>
    [
        (Redact, $"Redact, as {flag.As}"), ("names-nobody", "Keep: it names nobody"), ("known-to-all", "Keep: everybody knows it"), ("about-the-work", "Keep: it is about the work"),
    ];

    /// <summary>
    /// What is decided of a part, by where it stands: which flags there are depends on who is known, so their number may change while the page is open.
    /// What was not on the screen stays as it was decided before, and is redacted where it never was.
    /// </summary>
    public static string NameOf(ReviewText text, Span span) => $"{text.Stream:N}-{text.Version}-{text.Path}-{span.Start}-{span.Length}";

    public string Chosen(ReviewText text, Flag flag) => Form.Text($"flag-{NameOf(text, flag.Span)}") ?? flag.KeptBecause ?? Redact;

    /// <summary>Whether what was taken out before is to be read again.</summary>
    public bool IsShown(ReviewText text, Span takenOut) => Form.All("show").Contains(NameOf(text, takenOut));

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        var upTo = long.TryParse(Form.Text("upTo"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : (long?)null;
        var decided = Flags.Select(asked => (asked.Text, asked.Flag.Span, Choice: Chosen(asked.Text, asked.Flag))).ToList();
        var stillOut = Texts.Texts.SelectMany(text => text.TakenOut.Where(span => !IsShown(text, span)).Select(span => (text, span)));
        var byHand = ByHand();
        var hidden = Merged(decided.Where(flag => flag.Choice == Redact).Select(flag => (flag.Text, flag.Span)).Concat(stillOut).Concat(byHand));
        return await DoAsync(
            new ReleaseReviewSlice(), new Target(Review: ReviewId),
            new ReleaseReviewRequest(
                upTo, [.. hidden.Select(part => PartOf(part.Text, part.Span))],
                [
                    .. decided.Where(flag => flag.Choice != Redact && !hidden.Any(part => part.Text == flag.Text && part.Span.Meets(flag.Span)))
                        .Select(flag => new KeptPartRequest(flag.Text.Stream, flag.Text.Version, flag.Text.Path, flag.Span.Start, flag.Span.Length, flag.Choice)),
                ]),
            _ => Done("The texts are released to the members", $"/app/scrutiny/reviews/{ReviewId}/history"));
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await reading.TextsAsync(Me, ReviewId, null, Aborted) is not { } found)
            return NotFound();
        Texts = found;
        return null;
    }

    /// <summary>Where the words typed stand; a word that stands nowhere is told.</summary>
    private List<(ReviewText Text, Span Span)> ByHand()
    {
        var parts = new List<(ReviewText, Span)>();
        foreach (var word in (Form.Text("words") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = Texts.Texts.SelectMany(text => HandRedaction.Of(text.Original, word).Select(span => (text, span))).ToList();
            if (found.Count == 0)
                ModelState.AddModelError("words", $"‘{word}’ stands in none of the texts");
            parts.AddRange(found);
        }
        return parts;
    }

    /// <summary>What overlaps is one part: of two words typed, or of a word and a flag, all is hidden. A flag that the words typed reach into is hidden with them.</summary>
    private List<(ReviewText Text, Span Span)> Merged(IEnumerable<(ReviewText Text, Span Span)> parts) =>
    [
        .. parts.GroupBy(part => part.Text).SelectMany(ofText => Span.Merged(
                ofText.Select(part => part.Span).Concat(ofText.Key.Flags.Select(flag => flag.Span).Where(flag => ofText.Any(part => part.Span.Meets(flag))))).Select(span => (ofText.Key, span))),
    ];

    private static PartRequest PartOf(ReviewText text, Span span) => new(text.Stream, text.Version, text.Path, span.Start, span.Length);
}
