using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A part of one of the texts of a history.</summary>
public sealed record TextPart(Guid Stream, long Version, string Path, int Start, int Length);

/// <summary>What was flagged and stays, and why it need not be hidden: one of <see cref="ReleaseReview.Reasons"/>.</summary>
public sealed record KeptPart(TextPart Part, string Because);

/// <summary>The lead has looked at every text of a history, decided each flag, and lets the members read.</summary>
/// <param name="UpTo">The last position of the log that was on the screen.</param>
/// <param name="Redact">What is hidden beside what is known on the case: flagged, or found by the lead.</param>
public sealed record ReleaseReview(long UpTo, IReadOnlyList<TextPart> Redact, IReadOnlyList<KeptPart> Keep)
{
    /// <summary>It names nobody; everybody knows it, such as a town’s hospital; it is about the work and no person.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["names-nobody", "known-to-all", "about-the-work"];

    public static Outcome<ReviewEvent> Decide(ReleaseReview command, Review review, Exercise exercise, RedactedHistory history)
    {
        if (exercise.Closed)
            return new ExerciseIsClosed();
        if (command.UpTo != history.UpTo)
            return new CaseMovedOn();
        var texts = history.Texts(review.Released).ToDictionary(text => (text.Stream, text.Version, text.Path));
        var parts = command.Redact.Concat(command.Keep.Select(kept => kept.Part)).ToList();
        if (parts.FirstOrDefault(part => !texts.ContainsKey(KeyOf(part))) is { } astray)
            return new NoSuchText(astray.Path);
        if (parts.FirstOrDefault(part => part.Start < 0 || part.Length < 1 || (long)part.Start + part.Length > texts[KeyOf(part)].Original.Length) is { } outside)
            return new OutsideTheText(outside.Path);
        if (parts.GroupBy(KeyOf).Any(Overlap))
            return new PartsOverlap();
        if (command.Keep.FirstOrDefault(kept => !texts[KeyOf(kept.Part)].Flags.Any(flag => Is(kept.Part, flag))) is { } unasked)
            return new NotFlagged(unasked.Part.Path);
        var undecided = texts.Values.Sum(text => text.Flags.Count(flag => !parts.Any(part => KeyOf(part) == KeyOf(text) && Covers(part, flag))));
        if (undecided > 0)
            return new FlagsUndecided(undecided) with { Field = command.Keep.Count == 0 ? "keep" : "redact" };
        return new ReviewReleased(
            history.UpTo,
            [
                .. texts.Values.SelectMany(text => Span.Merged(text.Replaced.Concat(command.Redact.Where(part => KeyOf(part) == KeyOf(text)).Select(part => SpanOf(part, text))))
                    .Select(span => new Redaction(text.Stream, text.Version, text.Path, span.Start, span.Length, span.As))),
            ],
            [.. command.Keep.Select(kept => new KeptFlag(kept.Part.Stream, kept.Part.Version, kept.Part.Path, kept.Part.Start, kept.Part.Length, kept.Because))]);
    }

    private static (Guid, long, string) KeyOf(TextPart part) => (part.Stream, part.Version, part.Path);

    private static (Guid, long, string) KeyOf(ReviewText text) => (text.Stream, text.Version, text.Path);

    private static bool Is(TextPart part, Flag flag) => part.Start == flag.Start && part.Length == flag.Length;

    private static bool Covers(TextPart part, Flag flag) => part.Start <= flag.Start && part.Start + part.Length >= flag.Start + flag.Length;

    private static Span SpanOf(TextPart part, ReviewText text) =>
        new(part.Start, part.Length, text.Flags.Select(flag => flag.Span).Concat(text.TakenOut).Where(span => part.Start == span.Start && part.Length == span.Length).Select(span => span.As).FirstOrDefault(HandRedaction.As));

    private static bool Overlap(IEnumerable<TextPart> ofOneText)
    {
        var ordered = ofOneText.OrderBy(part => part.Start).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Start + pair.First.Length > pair.Second.Start);
    }
}

public sealed record CaseMovedOn() : Conflict("case-moved-on", null,
    "Something was recorded on the case after the texts were on your screen.", "Open the release again, look at what is new, and send it again.", "upTo");

public sealed record NoSuchText(string Path) : Refusal("no-such-text", null,
    $"The case has no such text (‘{Path}’).", "Take stream, version and path as the texts of the review give them.", "redact");

public sealed record OutsideTheText(string Path) : Refusal("outside-the-text", null,
    $"A part given of ‘{Path}’ lies outside the text.", "Count characters from 0, and stay within the text.", "redact");

public sealed record PartsOverlap() : Refusal("parts-overlap", null,
    "Two of the parts given overlap.", "Give each part once, either to redact or to keep.", "redact");

public sealed record NotFlagged(string Path) : Refusal("not-flagged", null,
    $"A part of ‘{Path}’ is to be kept that nothing flags.", "Keep only what is flagged.", "keep");

public sealed record FlagsUndecided(int Count) : Refusal("flags-undecided", null,
    Count == 1 ? "One flag is not decided." : $"{Count} flags are not decided.", "Say of each flag whether it is redacted, or why it stays.", "redact");
