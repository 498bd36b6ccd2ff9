using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Records;

/// <summary>Whom the history says to be erased, by their keys: where a process died before it destroyed one, the next start does it.</summary>
public sealed class ErasedSubjects : IProjection
{
    private static readonly Table Erased = new("erased_subject", [Column.Id("subject")], []);

    public string Name => "erased-subjects";

    public IReadOnlyList<Table> Tables => [Erased];

    public string Ddl => "create table erased_subject (subject uuid primary key);";

    public IReadOnlyList<string> StreamTypes => ["child", "case"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var happened in history.Events.Select(happened => happened.Data))
        {
            if (happened is ChildErased)
                rows.Add(Erased, history.Id);
            else if (happened is VictimErased victim)
                rows.Add(Erased, Subjects.Victim(history.Id, victim.Victim));
        }
    }

    /// <summary>All of them; none where the database has no such read model yet.</summary>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public static async Task<IReadOnlyList<Guid>> ReadAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var there = new NpgsqlCommand("select to_regclass('read.erased_subject') is not null", connection);
        if (await there.ExecuteScalarAsync(ct) is not true)
            return [];
        await using var read = new NpgsqlCommand("select subject from read.erased_subject", connection);
        await using var reader = await read.ExecuteReaderAsync(ct);
        var subjects = new List<Guid>();
        while (await reader.ReadAsync(ct))
            subjects.Add(reader.GetGuid(0));
        return subjects;
    }
}
