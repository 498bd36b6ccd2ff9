using System.CommandLine;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd scrutiny</c>: what can be checked of a scrutiny exercise without its database.</summary>
public static class Scrutiny
{
    private const long Largest = 16 * 1024 * 1024;

    public static Command Verb()
    {
        var files = new Argument<string[]>("FILE") { Description = "The files of draws, as the lead of an exercise downloads them.", Arity = ArgumentArity.OneOrMore };
        var redraw = new Command("redraw", "Draw the sample again from its frame and seed, and compare. Exit code 1 where it is another.") { files };
        redraw.SetAction(parsed => parsed.GetValue(files)!.Select(Holds).ToArray().All(holds => holds) ? 0 : OocdCommandLine.Failed);
        return new Command("scrutiny", "Check the draw of a scrutiny exercise from its file, without a database.") { redraw };
    }

    private static bool Holds(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: > Largest })
            throw new CannotRunException($"{file} is larger than {Largest / 1024 / 1024} MB, which no draw is.");
        var read = DrawFileJson.Read(File.ReadAllBytes(file)) ?? throw new CannotRunException($"{file}: is not readable. It is not the file of a draw.");
        var faults = Redraw.Faults(read);
        Console.WriteLine(faults.Count > 0
            ? $"{file}: does not hold. {faults[0]}"
            : $"{file}: holds. {read.Sample.Count} of {read.Frame.Lines.Count} decisions, drawn with the seed '{read.Seed}', and {read.Replacements.Count} that took another's place.");
        return faults.Count == 0;
    }
}
