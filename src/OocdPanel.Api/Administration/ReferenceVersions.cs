using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Administration;

/// <summary>How often each kind of reference data and each policy has changed: by it a host knows whether what it holds is the newest.</summary>
public sealed class ReferenceVersions : IProjection
{
    private static readonly Table Versions = new("reference_version", [Column.Id("stream")], [Column.Count("version")]);

    public string Name => "reference-versions";

    public IReadOnlyList<Table> Tables => [Versions];

    public string Ddl => "create table reference_version (stream uuid primary key, version bigint not null)";

    public IReadOnlyList<string> StreamTypes => ["reference", "policy"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        rows.Add(Versions, history.Id, history.Version);
    }
}
