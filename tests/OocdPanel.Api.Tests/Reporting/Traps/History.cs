using System.Globalization;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>What histories.txt says, line by line.</summary>
public sealed record Histories(IReadOnlyDictionary<string, TrapChild> Children, IReadOnlyList<TrapLine> Lines)
{
    public static Histories Read()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reporting", "Traps", "histories.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return new(
            lines.Where(words => words[0] == "child").ToDictionary(words => words[1], TrapChild.Of),
            [.. lines.Where(words => words[0] != "child").Select(TrapLine.Of)]);
    }

    internal static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed record TrapChild(DateOnly Born, string Sex, EthnicityCode Ethnicity, DistrictCode District)
{
    internal static TrapChild Of(string[] words) => new(Histories.Day(words[3]), words[4], new(words[5]), new(words[6]));
}

/// <summary>A decision and what became of it, or, where <see cref="MovedTo"/> is given, a referral from elsewhere.</summary>
public sealed record TrapLine(
    string Child, bool Again, DisposalCode Disposal, DateOnly Decided, DateOnly Confirmed,
    DateOnly? Started, DateOnly? Ended, bool Completed, DateOnly? Recorded, DateOnly? Finalised, DistrictCode? MovedTo)
{
    /// <summary>Given outside the panel on the day of the decision; the youth justice service was told on the day of confirmation.</summary>
    public bool Outside { get; init; }

    /// <summary>The other record of the child into which this one was merged, or from which it was separated, on the day of the decision.</summary>
    public (string Record, bool Separated)? Merged { get; init; }

    /// <summary>On appeal.</summary>
    public DateOnly? Quashed { get; init; }

    internal static TrapLine Of(string[] words)
    {
        if (words[1] == "outside")
            return new(words[0], false, new(words[2]), After("given")!.Value, After("told")!.Value, null, null, false, null, null, null) { Outside = true };
        if (words[1] is "merged-into" or "separated-from")
            return new(words[0], false, default, Histories.Day(words[4]), default, null, null, false, null, null, null) { Merged = (words[2], words[1] == "separated-from") };
        if (words[1] == "moved")
            return new(words[0], false, default, Histories.Day(words[4]), default, null, null, false, null, null, new DistrictCode(words[2]));
        var again = words[1] == "again";
        return new(
            words[0], again, new(words[again ? 2 : 1]), After("decided")!.Value, After("confirmed")!.Value,
            After("started"), After("ended"), words.Contains("completed"), After("recorded"), After("finalised"), null)
        { Quashed = After("quashed") };

        DateOnly? After(string word) => Array.IndexOf(words, word) is >= 0 and var at ? Histories.Day(words[at + 1]) : null;
    }
}
