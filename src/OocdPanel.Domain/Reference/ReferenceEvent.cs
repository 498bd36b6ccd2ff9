using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>What happens to one kind of reference data: the vocabulary of its stream.</summary>
public abstract record ReferenceEvent;

/// <summary>Rows were added, or rows in force were ended; none was ever edited (R23). Nothing in it is about a person.</summary>
/// <param name="Kind">Such as <c>gravity-matrix</c>.</param>
/// <param name="File">The name of the file, as whoever imported it calls it.</param>
/// <param name="Csv">The file.</param>
/// <param name="On">The day of the import: before it no row that is not illustrative could be ended.</param>
[Stored("reference.rows-imported.v1")]
public sealed record RowsImported(string Kind, string File, string Csv, int Added, int Ended, DateOnly On) : ReferenceEvent;
