using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// What was recorded of a child’s needs: at the start on the case, at the end on the programme. Each record is known in the log from
/// position known_from on, beside the earlier ones; of each kind of need it holds whether it was needed, offered and met, or null where it says nothing of it.
/// </summary>
public sealed class NeedsFacts : IProjection
{
    private static readonly Table Facts = new(
        "needs_fact", [Column.Id("record_id"), Column.Position("known_from")], [Column.Day("told_on"), .. NeedKind.All.Select(kind => Column.Flags(ColumnOf(kind.Code)))]);

    public string Name => "needs-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => $"""
        create table needs_fact (
            record_id uuid not null,
            known_from bigint not null,
            told_on date not null,
            {string.Join(",\n            ", NeedKind.All.Select(kind => $"{ColumnOf(kind.Code)} boolean[]"))},
            primary key (record_id, known_from));
        """;

    public IReadOnlyList<string> StreamTypes => ["case", "programme"];

    public bool IsPersonal => false;

    /// <summary>The column that holds a kind of need.</summary>
    public static string ColumnOf(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Replace('-', '_');
    }

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var happened in history.Events)
        {
            var (told, needs) = happened.Data switch
            {
                NeedsAtStartRecorded e => (UkTime.DayOf(happened.Headers.OccurredAt), NeedKind.Of(e)),
                ProgrammeEnded { Needs: { } atEnd } e => (e.EndedOn, NeedKind.Of(atEnd)),
                _ => (default, []),
            };
            if (needs.Count > 0)
                rows.Add(Facts, [history.Id, happened, told, .. NeedKind.All.Select(kind => Said(needs.SingleOrDefault(need => need.Kind == kind.Code)))]);
        }
    }

    private static bool[]? Said(NeedKind? need) => need is null ? null : [need.Needed, need.Offered, need.Met];
}
