namespace OocdPanel.EventStore;

/// <summary>
/// Turns events into rows of its own tables. Runs in the appending transaction and again, over the whole log,
/// when rebuilt: the same events must give the same rows, so it reads no clock and only its own tables.
/// </summary>
public interface IProjection
{
    /// <summary>What <c>rebuild</c> calls it, such as <c>account-totals</c>.</summary>
    string Name { get; }

    /// <summary>The tables it owns, unqualified.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Creates its tables and indexes, unqualified: the search path decides the schema.</summary>
    string Ddl { get; }

    void Project(RecordedEvent happened, Rows rows);
}
