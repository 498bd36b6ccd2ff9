using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>Everything that a sample follows from, and the sample: whoever has it draws the same again, as contracts/scrutiny.md describes.</summary>
/// <param name="Seeding"><c>given</c> in the meeting, or made by the <c>service</c>.</param>
/// <param name="Size">How many were drawn at random.</param>
/// <param name="Sample">As it was drawn.</param>
/// <param name="Replacements">In the order in which they were made.</param>
public sealed record DrawFile(
    string Format, ExerciseId Exercise, DrawFile.FrozenFrame Frame, string Algorithm, string Seed, string Seeding, int Size, IReadOnlyList<DrawFile.Drawn> Sample,
    IReadOnlyList<DrawFile.Drawn> Replacements)
{
    public const string Current = "oocd-draw-file-1";

    /// <param name="Position">The log's last position when it was frozen.</param>
    /// <param name="Lines">As in <see cref="Scrutiny.Frame.Lines"/>.</param>
    public sealed record FrozenFrame(long Position, string Hash, IReadOnlyList<string> Lines);

    public sealed record Drawn(int Number, CaseId Case, long Confirmation, string Stratum, bool InFull)
    {
        public static Drawn Of(DrawnCase one) => new(one.Number, one.Case, one.Confirmation, one.Stratum, one.InFull);
    }

    /// <param name="happened">The exercise's events, in their order.</param>
    /// <returns>Null before the sample is drawn.</returns>
    public static DrawFile? Of(ExerciseId exercise, IEnumerable<ExerciseEvent> happened)
    {
        var all = happened.ToList();
        return all.OfType<FrameFrozen>().SingleOrDefault() is { } frame && all.OfType<SampleDrawn>().SingleOrDefault() is { } draw
            ? new(
                Current, exercise, new(frame.Position, frame.Hash, [.. Scrutiny.Frame.Lines(frame.Cases)]), draw.Algorithm, draw.Seed, draw.Seeding, draw.Size, [.. draw.Cases.Select(Drawn.Of)],
                [.. all.OfType<CaseReplaced>().Select(replaced => Drawn.Of(replaced.By))])
            : null;
    }
}
