using System.Globalization;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>Draws a sample again from its file and compares.</summary>
public static class Redraw
{
    /// <summary>What is not as it follows from frame, seed and size, in words; empty where everything is.</summary>
    public static IReadOnlyList<string> Faults(DrawFile file)
    {
        if (file.Format != DrawFile.Current || file.Algorithm != Draw.Algorithm)
            return [$"It is drawn by ‘{file.Algorithm}’ in the form ‘{file.Format}’, which this program does not know."];
        var frame = file.Frame.Lines.Select(CaseOf).OfType<FrameCase>().ToList();
        if (frame.Count < file.Frame.Lines.Count)
            return ["A line of the frame is not a case, a version, a stratum, and r7 or -, with tabs between."];
        if (!Frame.Lines(frame.OrderBy(one => one.Case.ToString(), StringComparer.Ordinal).ThenBy(one => one.Confirmation)).SequenceEqual(file.Frame.Lines) || frame.DistinctBy(one => (one.Case, one.Confirmation)).Count() < frame.Count)
            return ["The lines of the frame are not in their order, or one stands twice."];
        if (Frame.Hash(frame) != file.Frame.Hash)
            return [$"The frame’s hash is {Frame.Hash(frame)}, not {file.Frame.Hash}: it was changed."];
        if (file.Size < 1 || file.Size > frame.Count(Draw.IsRandom))
            return [$"{file.Size} cannot be drawn from {frame.Count(Draw.IsRandom)}."];

        var drawn = Draw.Of(frame, file.Seed, file.Size);
        if (Differing(drawn.Select((one, i) => As(i + 1, one)), file.Sample) is { } number)
            return [$"Number {number} of the sample is not what this frame, seed and size draw."];
        var used = drawn.Select(one => (one.Case, one.Confirmation)).ToHashSet();
        foreach (var replacement in file.Replacements)
        {
            var next = Draw.Next(frame, file.Seed, replacement.Stratum, one => used.Contains((one.Case, one.Confirmation)));
            if (next is null || As(replacement.Number, next) != replacement || file.Sample.All(one => one.Number != replacement.Number || one.Stratum != replacement.Stratum))
                return [$"What took the place of number {replacement.Number} is not the next of its stratum."];
            used.Add((next.Case, next.Confirmation));
        }

        return [];
    }

    private static DrawFile.Drawn As(int number, FrameCase one) => new(number, one.Case, one.Confirmation, one.Stratum, !Draw.IsRandom(one));

    /// <summary>The first number at which two samples differ; null where they do not.</summary>
    private static int? Differing(IEnumerable<DrawFile.Drawn> should, IReadOnlyList<DrawFile.Drawn> stands)
    {
        var place = 0;
        foreach (var one in should)
        {
            if (place >= stands.Count || stands[place] != one)
                return place + 1;
            place++;
        }

        return place < stands.Count ? place + 1 : null;
    }

    private static FrameCase? CaseOf(string line) =>
        line.Split('\t') is [var id, var version, var stratum, var r7] && Guid.TryParseExact(id, "D", out var @case) && r7 is ("r7" or "-")
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var confirmation)
            ? new FrameCase(new(@case), confirmation, stratum, r7 == "r7")
            : null;
}
