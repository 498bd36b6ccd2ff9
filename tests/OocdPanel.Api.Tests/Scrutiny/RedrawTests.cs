using System.Diagnostics;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Host;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

/// <summary>The service, its command line, and a program that shares no code with them draw the same.</summary>
public sealed class RedrawTests : IDisposable
{
    private static readonly string[] _seeds = ["Seven herons over the Severn", "0", "Łódź – 🎲", "\u00e9 and e\u0301", "  "];

    private readonly string folder = Directory.CreateTempSubdirectory("oocd-redraw-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Frames_and_seeds_of_all_kinds_are_drawn_the_same_by_all()
    {
        string[] files = [.. Enumerable.Range(1, 60).Select(n => Write($"good-{n}", FileOf(n, _seeds[n % _seeds.Length])))];
        files.Select(Redrawn).ShouldAllBe(code => code == 0);
        var (output, exit) = await NodeAsync(files);
        output.ShouldAllBe(line => line.Contains(": holds. ", StringComparison.Ordinal));
        exit.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_changed_is_found_by_all()
    {
        var good = FileOf(7, "herons");
        DrawFile[] bad =
        [
            good with { Seed = "heron" }, good with { Size = good.Size + 1 }, good with { Sample = [.. good.Sample.Reverse()] }, good with { Sample = [] },
            good with { Frame = good.Frame with { Lines = [.. good.Frame.Lines.Skip(1)] } }, good with { Frame = good.Frame with { Lines = [.. good.Frame.Lines.Reverse()] } },
            good with { Frame = good.Frame with { Lines = ["nonsense", .. good.Frame.Lines] } }, good with { Replacements = [good.Sample[0]] }, good with { Algorithm = "a hat" },
        ];
        string[] files = [.. bad.Select((file, n) => Write($"bad-{n}", file))];
        files.Select(Redrawn).ShouldAllBe(code => code == 1);
        var (output, exit) = await NodeAsync(files);
        output.ShouldAllBe(line => line.Contains(": does not hold. ", StringComparison.Ordinal));
        output.Count.ShouldBe(files.Length);
        exit.ShouldBe(1);
    }

    private static int Redrawn(string file) => Host.CommandLine.Scrutiny.Verb().Parse(["redraw", file]).Invoke();

    private string Write(string name, DrawFile file)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, file.Write());
        return path;
    }

    /// <summary>An exercise of its own number of decisions in its own strata, drawn, and with what replacements there are.</summary>
    private static DrawFile FileOf(int n, string seed)
    {
        var decisions = Enumerable.Range(1, 5 + (n * 3)).Select(i => new DecisionInScope(
            new(new Guid(i * 7919, (short)n, 7, [1, 2, 3, 4, 5, 6, 7, (byte)i])), 10 + (i % 11), new(i % 3 == 0 ? "youth-caution" : "outcome-22"), "theft",
            i % 2 == 0 ? "White" : "Mixed", i % 5 == 0 ? "female" : "male", "as-presumed", i % 6 == 0, []));
        var plan = new ExercisePlanned(
            "internal", new("a"), [], default, default, "T", new([], [], [], null), 3 + (n % 5), n % 4 == 0 ? [] : n % 4 == 1 ? ["sex"] : ["disposal", "ethnicity-group"], n % 2 == 0, new("lead"));
        var cases = Frame.Of(decisions, plan.Theme, plan.Strata, plan.OverridesInFull);
        List<ExerciseEvent> history = [plan, new FrameFrozen(cases, Frame.Hash(cases), 1)];
        var id = new ExerciseId(new Guid(n, 0, 0, new byte[8]));
        Exercise Now() => history.Aggregate(new Exercise(id), Exercise.Evolve);
        history.AddRange(DrawSample.Decide(new(seed, true, null, number => new(new Guid(number, 1, 1, new byte[8]))), Now()).Events.Select(change => change.Happened).OfType<ExerciseEvent>());
        for (var number = 1; number <= 3; number++)
            history.AddRange(ReplaceCase.Decide(new(number, "Why", new(new Guid(number, 2, 2, new byte[8]))), Now(), []).Events.Select(change => change.Happened).OfType<ExerciseEvent>());
        return DrawFile.Of(id, history)!;
    }

    private static async Task<(IReadOnlyList<string> Output, int Exit)> NodeAsync(string[] files)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(DataRoot.Repository()!, "contracts", "redraw-sample.mjs"), .. files]) { RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (output.Split('\n', StringSplitOptions.RemoveEmptyEntries), node.ExitCode);
    }
}
