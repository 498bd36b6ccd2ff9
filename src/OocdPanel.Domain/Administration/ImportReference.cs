using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Administration;

/// <summary>Rows of reference data from a file: all of them, or none and what is wrong with them by line (R23).</summary>
/// <param name="Kind">Such as <c>gravity-matrix</c>.</param>
/// <param name="File">The name of the file, for the history and for messages.</param>
/// <param name="Csv">The file itself.</param>
public sealed record ImportReference(string Kind, string File, string Csv)
{
    /// <param name="tried">What came of putting the rows with those that stand.</param>
    public static Outcome<ReferenceEvent> Decide(ImportReference command, Act act, TriedImport tried) =>
        tried.Faults.Count > 0 ? new RowsAreWrong(tried.Faults) :
        tried is { Added: 0, Ended: 0 } ? new EveryRowStands(command.File) :
        new RowsImported(command.Kind, command.File, command.Csv, tried.Added, tried.Ended, act.OccurredOn);
}

/// <summary>What an import would do.</summary>
/// <param name="Added">Rows that were not there.</param>
/// <param name="Ended">Rows in force that would end.</param>
/// <param name="Faults">Everything wrong, each with its file and line.</param>
public sealed record TriedImport(int Added, int Ended, IReadOnlyList<string> Faults);

public sealed record RowsAreWrong(IReadOnlyList<string> Faults) : Refusal("rows-are-wrong", "R23",
    $"Nothing was imported. {string.Join(". ", Faults.Take(20))}{(Faults.Count > 20 ? $". And {Faults.Count - 20} more" : "")}.",
    "Mend the file and import it again.", "csv");

public sealed record EveryRowStands(string File) : Conflict("every-row-stands", "R23",
    $"Every row of {File} stands already, so nothing was imported.", "Check that it is the file you meant.", "csv");
