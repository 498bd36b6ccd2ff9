namespace OocdPanel.EventStore.ReadModels;

/// <summary>
/// A read model: the rows that the history of one stream gives. The append writes what is different after it from
/// before, a rebuild writes all of it; both ask the same function, which therefore reads no clock and no database.
/// </summary>
public interface IProjection
{
    /// <summary>What <c>rebuild</c> calls it, such as <c>account-totals</c>.</summary>
    string Name { get; }

    /// <summary>The tables it owns.</summary>
    IReadOnlyList<Table> Tables { get; }

    /// <summary>Creates its tables and indexes, unqualified: the search path decides the schema.</summary>
    string Ddl { get; }

    /// <summary>The types of the streams it is made from.</summary>
    IReadOnlyList<string> StreamTypes { get; }

    /// <summary>False where nothing personal is needed: it is then not decrypted when the read model is rebuilt.</summary>
    bool IsPersonal => true;

    /// <summary>Adds the rows that the stream's history gives.</summary>
    void Project(StreamHistory history, Rows rows);
}
