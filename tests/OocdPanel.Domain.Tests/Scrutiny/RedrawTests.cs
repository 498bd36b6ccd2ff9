using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>Who has the file draws the same, and sees what was changed in it.</summary>
public class RedrawTests
{
    private static readonly DrawFile _file = Of([.. Exercises.WithSample, Replaced(1)]);

    [Fact]
    public void A_sample_with_a_replacement_is_drawn_again() => Redraw.Faults(_file).ShouldBeEmpty();

    [Fact]
    public void Before_the_draw_there_is_no_file() => DrawFile.Of(Any.Exercise, Exercises.WithFrame).ShouldBeNull();

    [Fact]
    public void Another_seed_another_size_another_frame_or_another_sample_is_found()
    {
        Fault(_file with { Seed = "swans" }).ShouldContain("is not what this frame, seed and size draw");
        Fault(_file with { Size = 3 }).ShouldContain("is not what this frame, seed and size draw");
        Fault(_file with { Size = 10 }).ShouldContain("cannot be drawn");
        Fault(_file with { Sample = [.. _file.Sample.Skip(1)] }).ShouldContain("Number 1");
        Fault(_file with { Sample = [.. _file.Sample, _file.Sample[0] with { Number = 6 }] }).ShouldContain("Number 6");
        Fault(_file with { Frame = _file.Frame with { Lines = [.. _file.Frame.Lines.Skip(1)] } }).ShouldContain("it was changed");
        Fault(_file with { Frame = _file.Frame with { Lines = [.. _file.Frame.Lines.Reverse()] } }).ShouldContain("not in their order");
        Fault(_file with { Frame = _file.Frame with { Lines = ["a\tb", .. _file.Frame.Lines] } }).ShouldContain("is not a case");
        Fault(_file with { Replacements = [_file.Replacements[0] with { Case = Exercises.Case(10) }] }).ShouldContain("is not the next of its stratum");
        Fault(_file with { Algorithm = "a hat" }).ShouldContain("does not know");
    }

    private static string Fault(DrawFile file) => Redraw.Faults(file).ShouldHaveSingleItem();

    private static DrawFile Of(IEnumerable<ExerciseEvent> history) => DrawFile.Of(Any.Exercise, history)!;

    private static CaseReplaced Replaced(int number) =>
        (CaseReplaced)ReplaceCase.Decide(new(number, "Erased", Exercises.Review(99)), Exercises.WithSample.Aggregate(new Exercise(Any.Exercise), Exercise.Evolve), []).Events[0].Happened;
}
